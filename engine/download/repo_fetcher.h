// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "download/byte_meter.h"
#include "download/http/http_client.h"
#include "download/hub/hub.h"
#include "download/hub/repo_listing.h"
#include "download/local/part_file.h"

#include <filesystem>
#include <string>
#include <vector>

namespace fresco::download {

/// Fetches from one repository.
class RepoFetcher {
public:
    RepoFetcher(Hub hub, RepoName repo, std::string revision, std::string token, std::stop_token stop);

    /// To be called first: from then on all files are of the commit that `revision` named at that moment, even if the
    /// repository changes meanwhile. @throws Error{NotFound}, Error{Network}; Cancelled
    RepoListing list();
    std::string readText(const RemoteFile& file);
    /// Brings one file into `folder`, whole and checked, or goes on with what is there of it.
    void fetch(const RemoteFile& file, const std::filesystem::path& folder, ByteMeter& meter);

    const std::string& revision() const noexcept { return revision_; }
    /// What is fetched, in one line. Without the hub: a mirror may go on with what another began.
    std::string source() const { return repo_.text() + " " + revision_; }

private:
    void fill(PartFile& part, const RemoteFile& file);
    HttpRequest requestFor(const RemoteFile& file, std::int64_t from) const;

    Hub hub_;
    RepoName repo_;
    std::string revision_;
    std::stop_token stop_;
    HttpClient client_;
};

}  // namespace fresco::download
