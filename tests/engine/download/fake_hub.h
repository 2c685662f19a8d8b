// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/http_server.h"

#include <filesystem>
#include <map>
#include <string>

namespace fresco::test {

/// How a hub behaves badly, if at all.
struct HubManners {
    std::map<std::string, std::size_t> cutOnceAfter{};  ///< path -> bytes; the next request for it goes well
    std::string cutAlways{};                            ///< a path whose answers all end after half of the body
    std::string stalls{};                               ///< a path that never gets beyond its half
    std::string lies{};                                 ///< a path whose bytes are not those announced
    std::string lacks{};                                ///< a path that is listed, but not there
    std::string token{};                                ///< who has it not gets 401
    bool knowsRanges = true;
    int listingStatus = 200;
    std::string listing{};  ///< sent in place of the true one
};

/// A hub with one repository, "owner/tiny", that behaves as huggingface.co does.
class FakeHub {
public:
    static constexpr const char* kRepo = "owner/tiny";
    static constexpr const char* kCommit = "0123456789abcdef0123456789abcdef01234567";

    /// @param files  path -> bytes. Those over 100 bytes are told with their SHA-256, as large files are.
    explicit FakeHub(std::map<std::string, std::string> files, HubManners manners = {});

    std::string url() const { return server_.url(); }
    std::vector<SeenRequest> seen() const { return server_.seen(); }
    /// How often a file was asked for.
    std::ptrdiff_t requestsFor(const std::string& path) const;

private:
    ServedAnswer answer(const SeenRequest& request);
    ServedAnswer answerFile(const std::string& path, const SeenRequest& request);
    void spoil(const std::string& path, ServedAnswer& answer);
    std::string listing() const;

    std::map<std::string, std::string> files_;
    HubManners manners_;
    HttpServer server_;  // last: its thread uses the others
};

/// Files with the names of a whole model and a few hundred bytes each, among others that are not needed.
std::map<std::string, std::string> tinyModel();

/// The files below a folder.
std::map<std::string, std::string> filesOf(const std::filesystem::path& folder);

}  // namespace fresco::test
