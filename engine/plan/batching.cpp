// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/batching.h"

#include "fresco/worded_error.h"

#include <algorithm>
#include <string>

namespace fresco::plan {
namespace {

using Keys = std::vector<std::int64_t>;

constexpr std::size_t kAnchors = 2;
constexpr std::size_t kFewestNewKeys = 3;    ///< in the last batch
constexpr std::size_t kFewestFirstKeys = 2;  ///< the anchors of the second batch must be two frames

/// Fills the last batch from the end of the one before.
void balanceLast(std::vector<Keys>& batches)
{
    if (batches.size() < 2)
        return;
    Keys& last = batches.back();
    Keys& donor = batches[batches.size() - 2];
    const std::size_t kept = batches.size() == 2 ? kFewestFirstKeys : 0;
    while (last.size() < kFewestNewKeys && donor.size() > kept) {
        last.insert(last.begin(), donor.back());
        donor.pop_back();
    }
    std::erase_if(batches, [](const Keys& batch) { return batch.empty(); });
}

void appendScene(std::span<const std::int64_t> keys, std::int64_t batchSize, std::vector<KeyframeBatch>& batches)
{
    Keys anchors;
    for (Keys& newKeys : newKeysOfBatches(keys, batchSize)) {
        const std::int64_t last = newKeys.back();
        batches.push_back({.anchors = anchors, .newKeys = std::move(newKeys)});
        anchors = {keys.front(), last};
    }
}

}  // namespace

Keys KeyframeBatch::frames() const
{
    Keys all = anchors;
    all.insert(all.end(), newKeys.begin(), newKeys.end());
    return all;
}

std::vector<Keys> newKeysOfBatches(std::span<const std::int64_t> keys, std::int64_t batchSize)
{
    if (batchSize < kSmallestBatch)
        throw WordedError{ErrorKind::InvalidArgument,
                          worded(FRESCO_TEXT("Errors", "A batch of %1 keyframes is too small; choose at least %2."),
                                 batchSize,
                                 kSmallestBatch)};
    std::vector<Keys> batches;
    auto capacity = static_cast<std::size_t>(batchSize);
    for (auto rest = keys; !rest.empty(); capacity = static_cast<std::size_t>(batchSize) - kAnchors) {
        const auto taken = rest.first(std::min(capacity, rest.size()));
        batches.emplace_back(taken.begin(), taken.end());
        rest = rest.subspan(taken.size());
    }
    balanceLast(batches);
    return batches;
}

std::vector<KeyframeBatch>
planBatches(std::span<const std::int64_t> keys, std::span<const std::int64_t> sceneStarts, std::int64_t batchSize)
{
    FRESCO_CHECK(std::ranges::is_sorted(keys) && std::ranges::is_sorted(sceneStarts));
    std::vector<KeyframeBatch> batches;
    auto begin = keys.begin();
    const auto closeScene = [&](std::span<const std::int64_t>::iterator end) {
        appendScene({begin, end}, batchSize, batches);
        begin = end;
    };
    for (const std::int64_t start : sceneStarts)
        closeScene(std::lower_bound(begin, keys.end(), start));
    closeScene(keys.end());
    return batches;
}

}  // namespace fresco::plan
