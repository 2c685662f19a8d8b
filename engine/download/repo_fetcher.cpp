// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/repo_fetcher.h"

#include "core/log.h"
#include "core/stop.h"
#include "fresco/worded_error.h"

#include <condition_variable>
#include <mutex>

namespace fresco::download {

namespace {

constexpr std::size_t kMostText = std::size_t{16} << 20;
/// A connection that broke after this much was bad luck. After less, something is wrong: not often again.
constexpr std::int64_t kWorthwhileBytes = 1 << 20;
constexpr int kMostFailures = 3;
constexpr std::chrono::seconds kPause{1};

void pause(const std::stop_token& stop)
{
    std::mutex mutex;
    std::unique_lock lock{mutex};
    std::condition_variable_any{}.wait_for(lock, stop, kPause, [] { return false; });
    core::throwIfStopped(stop);
}

[[noreturn]] void failUnfinished(Ending ending, const Wording& what, const std::string& host)
{
    switch (ending) {
    case Ending::Stalled:
        throw WordedError{ErrorKind::Network,
                          worded(FRESCO_TEXT("Errors",
                                             "%1 stopped sending %2; try again later: what has arrived is kept, and "
                                             "the same call goes on from there."),
                                 host,
                                 what)};
    case Ending::Broken:
        throw WordedError{ErrorKind::Network,
                          worded(FRESCO_TEXT("Errors",
                                             "The connection to %1 breaks again and again; check the network: what has "
                                             "arrived is kept, and the same call goes on from there."),
                                 host)};
    case Ending::Whole: break;
    }
    throw WordedError{
        ErrorKind::Network,
        worded(FRESCO_TEXT("Errors", "%1 sends less of %2 than it announced; try again later."), host, what)};
}

}  // namespace

RepoFetcher::RepoFetcher(Hub hub, RepoName repo, std::string revision, std::string token, std::stop_token stop)
    : hub_(std::move(hub)), repo_(std::move(repo)), revision_(std::move(revision)), stop_(std::move(stop)),
      client_(hub_.url(), std::move(token))
{
}

RepoListing RepoFetcher::list()
{
    const HttpRequest request{hub_.listingUrl(repo_, revision_),
                              worded(FRESCO_TEXT("Errors", "%1 (revision %2)"), repo_.text(), revision_)};
    RepoListing listing = readListing(client_.getText(request, kMostText, stop_), repo_.text());
    if (!listing.commit.empty())
        revision_ = listing.commit;
    return listing;
}

HttpRequest RepoFetcher::requestFor(const RemoteFile& file, std::int64_t from) const
{
    return {hub_.fileUrl(repo_, revision_, file.path),
            worded(FRESCO_TEXT("Errors", "%1 of %2"), file.path, repo_.text()),
            from};
}

std::string RepoFetcher::readText(const RemoteFile& file)
{
    return client_.getText(requestFor(file, 0), kMostText, stop_);
}

void RepoFetcher::fill(PartFile& part, const RemoteFile& file)
{
    for (int failures = 0; !part.isWhole();) {
        const std::int64_t before = part.size();
        const HttpRequest request = requestFor(file, before);
        const Ending ending = client_.get(request, part, stop_);
        if (part.isWhole() || part.size() - before >= kWorthwhileBytes)
            continue;
        core::logDebug("fetch", "broken off: " + request.what.english() + " bytes=" + std::to_string(part.size()));
        if (++failures == kMostFailures)
            failUnfinished(ending, request.what, hub_.url().host());
        pause(stop_);
    }
}

void RepoFetcher::fetch(const RemoteFile& file, const std::filesystem::path& folder, ByteMeter& meter)
{
    const auto goal = folder / file.path;
    std::error_code ignored;
    if (std::filesystem::is_regular_file(goal, ignored) &&
        std::filesystem::file_size(goal, ignored) == static_cast<std::uintmax_t>(file.bytes))
        return meter.alreadyThere(file.bytes);
    PartFile part{goal, file, meter, stop_};
    const bool wasBegun = part.size() > 0;
    fill(part, file);
    if (part.publish())
        return;
    if (wasBegun)  // the fault may lie in what an earlier run left
        fill(part, file);
    if (!wasBegun || !part.publish())
        throw WordedError{ErrorKind::Network,
                          worded(FRESCO_TEXT("Errors",
                                             "%1 arrived damaged: its SHA-256 is not what %2 announces; try again, or "
                                             "choose another revision if it stays so."),
                                 file.path,
                                 hub_.url().host())};
}

}  // namespace fresco::download
