// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "download/byte_meter.h"
#include "download/http/http_client.h"
#include "download/hub/repo_listing.h"
#include "download/local/descriptor.h"
#include "download/local/sha256.h"

#include <filesystem>

namespace fresco::download {

/// How much of a file that is to become `goal` is there: all of it, its part, or 0.
std::int64_t bytesThere(const std::filesystem::path& goal);

/// One file on its way: NAME.part grows, stays where it is when the work stops, and becomes NAME when its size and,
/// where the hub tells it, its SHA-256 are right.
class PartFile final : public BodyTarget {
public:
    /// Goes on with the bytes that an earlier run left.
    /// @throws Error{OutputNotWritable}; Cancelled
    PartFile(std::filesystem::path goal, RemoteFile expected, ByteMeter& meter, const std::stop_token& stop);

    std::int64_t size() const noexcept { return size_; }
    bool isWhole() const noexcept { return size_ == expected_.bytes; }

    void begin(std::int64_t offset) override;
    /// @throws Error{DiskFull}, Error{OutputNotWritable}; Error{Network} more bytes than the hub announced
    void write(std::span<const std::byte> bytes) override;

    /// Gives the file its name. @return false: its SHA-256 is wrong, and it is empty again
    bool publish();

private:
    void takeUp(const std::stop_token& stop);
    void restart();

    std::filesystem::path goal_;
    std::filesystem::path path_;
    RemoteFile expected_;
    ByteMeter& meter_;
    Descriptor file_;
    Sha256 hash_;
    std::int64_t size_ = 0;
};

}  // namespace fresco::download
