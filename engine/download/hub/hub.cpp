// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/hub/hub.h"

#include "download/hub/safe_path.h"
#include "fresco/worded_error.h"

#include <algorithm>

namespace fresco::download {

namespace {

std::string withoutSlash(std::string_view text)
{
    while (text.ends_with('/'))
        text.remove_suffix(1);
    return std::string{text};
}

Url requireHubUrl(const std::string& address)
{
    if (const auto url = Url::parse(address); url && !url->hasQuery())
        return *url;
    throw WordedError{
        ErrorKind::InvalidArgument,
        worded(
            FRESCO_TEXT(
                "Errors",
                "\"%1\" is no address of a hub; give one such as https://huggingface.co (http only on this computer)."),
            address.substr(0, 200))};
}

std::string_view withoutHub(std::string_view text, std::string_view address)
{
    if (text.starts_with(address) && text.substr(address.size()).starts_with('/'))
        text.remove_prefix(address.size() + 1);
    return text;
}

}  // namespace

Hub::Hub(std::string_view address) : url_(requireHubUrl(withoutSlash(address))), address_(withoutSlash(url_.text())) {}

std::string Hub::listingUrl(const RepoName& repo, const std::string& revision) const
{
    return address_ + "/api/models/" + repo.text() + "/revision/" + urlSegment(revision) + "?blobs=true";
}

std::string Hub::fileUrl(const RepoName& repo, const std::string& revision, std::string_view path) const
{
    std::string url = address_ + "/" + repo.text() + "/resolve/" + urlSegment(revision);
    while (!path.empty()) {
        const auto slash = std::min(path.find('/'), path.size());
        url += "/" + urlSegment(path.substr(0, slash));
        path.remove_prefix(std::min(slash + 1, path.size()));
    }
    return url;
}

RepoName parseRepoName(std::string_view text, const Hub& hub)
{
    const std::string_view path = withoutHub(withoutHub(text, hub.address()), kDefaultHub);
    const std::string pair = withoutSlash(path);
    const auto slash = pair.find('/');
    if (slash != std::string::npos)
        if (RepoName repo{pair.substr(0, slash), pair.substr(slash + 1)};
            isSafeName(repo.owner) && isSafeName(repo.name))
            return repo;
    throw WordedError{
        ErrorKind::InvalidArgument,
        worded(FRESCO_TEXT("Errors",
                           "\"%1\" names no model; give OWNER/NAME as its page shows it, or that page's address."),
               text.substr(0, 200))};
}

void requireRevision(const std::string& revision)
{
    if (!isSafePath(revision))  // "refs/pr/1" is one
        throw WordedError{
            ErrorKind::InvalidArgument,
            worded(FRESCO_TEXT("Errors", "\"%1\" is no revision; give a branch, a tag or a commit of the model."),
                   revision.substr(0, 200))};
}

}  // namespace fresco::download
