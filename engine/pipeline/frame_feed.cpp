// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/frame_feed.h"

#include <algorithm>
#include <cmath>

namespace fresco::pipeline {

namespace {

/// How long the film's last frame is shown: to the film's end, or a frame's mean length where that is not known.
std::int64_t lastTicks(const MediaInfo& media, MediaTime start)
{
    if (media.duration.timeBase == start.timeBase && media.duration.ticks > start.ticks)
        return media.duration.ticks - start.ticks;
    if (!media.frameRate.isKnown() || !start.timeBase.isKnown())
        return 1;
    return std::max<std::int64_t>(1, std::llround(1.0 / (media.frameRate.toDouble() * start.timeBase.toDouble())));
}

}  // namespace

FrameFeed::FrameFeed(const TranslationPlan& plan) : plan_(plan), source_(openFrameSource(plan.request.input)) {}

Batch FrameFeed::batch(std::int64_t index, ProgressMeter& meter, const std::stop_token& stop)
{
    meter.resume(Stage::Decode);
    Batch batch;
    const std::int64_t first = plan_.range.first.value + index * plan_.batchSize;
    const std::int64_t end = std::min(first + plan_.batchSize, plan_.range.last.value + 1);
    for (std::int64_t frame = first; frame < end; ++frame) {
        batch.frames.push_back({frame});
        batch.pictures.push_back(resized(source_->frame({frame}, stop), plan_.working));
        meter.advance();
    }
    return batch;
}

FrameTime FrameFeed::timeOf(FrameIndex frame, const std::stop_token& stop)
{
    const MediaTime start = source_->timeOf(frame, stop);
    const std::int64_t origin = source_->timeOf(plan_.range.first, stop).ticks;
    const bool hasNext = frame.value + 1 < source_->frameCount(stop);
    const std::int64_t ticks =
        hasNext ? source_->timeOf({frame.value + 1}, stop).ticks - start.ticks : lastTicks(source_->info(), start);
    return {{start.ticks - origin, start.timeBase}, {ticks, start.timeBase}};
}

}  // namespace fresco::pipeline
