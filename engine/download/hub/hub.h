// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "download/http/url.h"

#include <string>
#include <string_view>

namespace fresco::download {

inline constexpr std::string_view kDefaultHub = "https://huggingface.co";

/// A repository of a hub.
struct RepoName {
    std::string owner;
    std::string name;  ///< both are safe names (safe_path.h)

    std::string text() const { return owner + "/" + name; }
};

/// Where models lie: huggingface.co, or any server that answers the same two addresses.
class Hub {
public:
    /// @param address  "https://huggingface.co"; may have a path. @throws Error{InvalidArgument} no https, or a query
    explicit Hub(std::string_view address);

    const Url& url() const noexcept { return url_; }
    const std::string& address() const noexcept { return address_; }

    /// Answers with the files of a repository as JSON.
    std::string listingUrl(const RepoName& repo, const std::string& revision) const;
    /// Answers with the bytes of one. @param path  with slashes
    std::string fileUrl(const RepoName& repo, const std::string& revision, std::string_view path) const;

private:
    Url url_;
    std::string address_;  ///< without a slash at the end
};

/// OWNER/NAME, or the address of its page at `hub` or at huggingface.co. @throws Error{InvalidArgument}
RepoName parseRepoName(std::string_view text, const Hub& hub);

/// A branch, tag or commit. @throws Error{InvalidArgument} not one of git's names
void requireRevision(const std::string& revision);

}  // namespace fresco::download
