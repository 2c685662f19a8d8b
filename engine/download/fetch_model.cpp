// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paths.h"
#include "download/hub/file_choice.h"
#include "download/local/staging_folder.h"
#include "download/repo_fetcher.h"
#include "fresco/model_fetch.h"
#include "fresco/model_info.h"
#include "fresco/worded_error.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace fresco {

namespace {

namespace fs = std::filesystem;
using Files = std::vector<download::RemoteFile>;

std::string fromEnvironment(const char* name)
{
    const char* const value = std::getenv(name);
    return value ? value : "";
}

std::string hubAddress(const FetchRequest& request)
{
    if (!request.hub.empty())
        return request.hub;
    const std::string endpoint = fromEnvironment("HF_ENDPOINT");
    return endpoint.empty() ? std::string{download::kDefaultHub} : endpoint;
}

fs::path placeFor(const FetchRequest& request, const download::RepoName& repo)
{
    if (request.folder.empty())
        return modelsFolder() / repo.name;
    const fs::path folder = fs::absolute(request.folder).lexically_normal();
    return folder.has_filename() ? folder : folder.parent_path();  // "models/sd15/"
}

bool isTaken(const fs::path& folder)
{
    std::error_code ignored;
    return fs::exists(folder, ignored) && !(fs::is_directory(folder, ignored) && fs::is_empty(folder, ignored));
}

/// Whether `folder` holds just what would be fetched.
bool holds(const fs::path& folder, const Files& files, const std::stop_token& stop)
{
    return std::all_of(files.begin(), files.end(), [&](const download::RemoteFile& file) {
        std::error_code ignored;
        const fs::path path = folder / file.path;
        if (!fs::is_regular_file(path, ignored) ||
            fs::file_size(path, ignored) != static_cast<std::uintmax_t>(file.bytes))
            return false;
        if (file.sha256.empty())
            return true;
        download::Sha256 hash;
        download::hashFile(path, hash, stop);
        return hash.finish() == file.sha256;
    });
}

std::int64_t totalBytes(const Files& files)
{
    return std::accumulate(files.begin(), files.end(), std::int64_t{0}, [](std::int64_t sum, const auto& file) {
        return sum + file.bytes;
    });
}

std::int64_t missingBytes(const Files& files, const fs::path& folder)
{
    return std::accumulate(files.begin(), files.end(), std::int64_t{0}, [&](std::int64_t sum, const auto& file) {
        return sum + std::max(file.bytes - download::bytesThere(folder / file.path), std::int64_t{0});
    });
}

std::int64_t fetchInto(const fs::path& goal, const Files& files, download::RepoFetcher& fetcher, Observer& observer)
{
    download::StagingFolder staging{goal, fetcher.source()};
    download::requireSpace(staging.path(), missingBytes(files, staging.path()));
    download::ByteMeter meter{observer, totalBytes(files)};
    for (const auto& file : files)
        fetcher.fetch(file, staging.path(), meter);
    staging.publish();
    meter.finish();
    return meter.arrivedBytes();
}

/// @return how many bytes came over the network
std::int64_t fetchUnlessThere(const fs::path& goal,
                              const Files& files,
                              download::RepoFetcher& fetcher,
                              Observer& observer,
                              const std::stop_token& stop)
{
    if (!isTaken(goal))
        return fetchInto(goal, files, fetcher, observer);
    if (!holds(goal, files, stop))
        throw WordedError{
            ErrorKind::OutputNotWritable,
            worded(FRESCO_TEXT(
                       "Errors",
                       "%1 is there already and is not this model; remove it, or name another folder with --into."),
                   core::quoted(goal))};
    download::ByteMeter{observer, totalBytes(files)}.finish();
    return 0;
}

}  // namespace

FetchResult fetchModel(const FetchRequest& request, Observer& observer, const std::stop_token& stop)
{
    const download::Hub hub{hubAddress(request)};
    const download::RepoName repo = download::parseRepoName(request.name, hub);
    const std::string revision = request.revision.empty() ? "main" : request.revision;
    download::requireRevision(revision);
    const fs::path goal = placeFor(request, repo);

    download::RepoFetcher fetcher{hub, repo, revision, fromEnvironment("HF_TOKEN"), stop};
    const auto listing = fetcher.list();
    const auto [files, networkClass] =
        download::chooseFiles(listing, [&](const download::RemoteFile& file) { return fetcher.readText(file); });
    const std::int64_t fetchedBytes = fetchUnlessThere(goal, files, fetcher, observer, stop);
    return {.name = repo.text(),
            .folder = goal,
            .revision = fetcher.revision(),
            .files = static_cast<std::int64_t>(files.size()),
            .bytes = totalBytes(files),
            .fetchedBytes = fetchedBytes,
            .networkClass = networkClass};
}

}  // namespace fresco
