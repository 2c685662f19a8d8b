// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlays/guidance_store.h"

#include <algorithm>
#include <set>

namespace fresco::ui {

namespace {

std::size_t memoryOf(const std::vector<ImageView>& images)
{
    std::size_t bytes = 0;
    for (const ImageView& image : images)
        bytes += static_cast<std::size_t>(std::max<std::ptrdiff_t>(image.stride, 0)) *
                 static_cast<std::size_t>(image.height);
    return bytes;
}

std::size_t memoryOf(const std::vector<FlowField>& fields)
{
    std::size_t bytes = 0;
    for (const FlowField& field : fields)
        bytes += static_cast<std::size_t>(field.width) * static_cast<std::size_t>(field.height) * 2 * sizeof(float);
    return bytes;
}

std::size_t memoryOf(const TokenTracks& tracks)
{
    const std::size_t tokens = static_cast<std::size_t>(tracks.rows) * static_cast<std::size_t>(tracks.columns);
    return tokens * (tracks.tokenFromTrajectory.size() * sizeof(std::int32_t) + tracks.isLinkedToNext.size() / 8);
}

}  // namespace

std::size_t memoryOf(const GuidanceReport& report)
{
    std::size_t bytes = memoryOf(report.nextFromThis) + memoryOf(report.thisFromNext);
    for (const auto* images : {&report.pictures,
                               &report.controlMaps,
                               &report.occludedOnThis,
                               &report.occludedOnNext,
                               &report.background,
                               &report.crossFrameTokens})
        bytes += memoryOf(*images);
    for (const TokenTracks& tracks : report.tracks)
        bytes += memoryOf(tracks);
    return bytes;
}

GuidanceStore::GuidanceStore(std::size_t mostBytes, QObject* parent) : QObject(parent), mostBytes_(mostBytes) {}

void GuidanceStore::add(const GuidanceHandle& report)
{
    if (!report || report->frames.empty())
        return;
    const auto isSame = [&](const Entry& entry) { return entry.report->frames == report->frames; };
    if (const auto older = std::find_if(entries_.begin(), entries_.end(), isSame); older != entries_.end())
        remove(older);
    entries_.push_front({report, memoryOf(*report)});
    bytes_ += entries_.front().bytes;
    keepWithinBound();
    Q_EMIT changed();
}

void GuidanceStore::clear()
{
    entries_.clear();
    bytes_ = 0;
    Q_EMIT changed();
}

void GuidanceStore::remove(std::list<Entry>::iterator entry)
{
    bytes_ -= entry->bytes;
    entries_.erase(entry);
}

void GuidanceStore::keepWithinBound()
{
    while (bytes_ > mostBytes_ && entries_.size() > 1)
        remove(std::prev(entries_.end()));
}

std::optional<GuidedFrame> GuidanceStore::find(FrameIndex frame)
{
    auto best = entries_.end();
    std::size_t bestIndex = 0;
    bool bestIsAnchor = true;
    for (auto entry = entries_.begin(); entry != entries_.end(); ++entry) {
        const std::vector<FrameIndex>& frames = entry->report->frames;
        const auto found = std::find(frames.begin(), frames.end(), frame);
        if (found == frames.end())
            continue;
        const auto index = static_cast<std::size_t>(found - frames.begin());
        const bool isAnchor = index < static_cast<std::size_t>(std::max<std::int64_t>(entry->report->anchors, 0));
        if (best != entries_.end() && (isAnchor || !bestIsAnchor))
            continue;  // the one found first was looked at later
        best = entry;
        bestIndex = index;
        bestIsAnchor = isAnchor;
    }
    if (best == entries_.end())
        return std::nullopt;
    entries_.splice(entries_.begin(), entries_, best);
    return GuidedFrame{entries_.front().report, bestIndex};
}

std::vector<FrameIndex> GuidanceStore::frames() const
{
    std::set<FrameIndex> frames;
    for (const Entry& entry : entries_)
        frames.insert(entry.report->frames.begin(), entry.report->frames.end());
    return {frames.begin(), frames.end()};
}

}  // namespace fresco::ui
