// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/frame_times.h"

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

FrameTimes::FrameTimes(const TranslationPlan& plan)
    : first_(plan.range.first), source_(openFrameSource(plan.request.input))
{
}

FrameTime FrameTimes::of(FrameIndex frame, const std::stop_token& stop)
{
    const MediaTime start = source_->timeOf(frame, stop);
    const std::int64_t origin = source_->timeOf(first_, stop).ticks;
    const bool hasNext = frame.value + 1 < source_->frameCount(stop);
    const std::int64_t ticks =
        hasNext ? source_->timeOf({frame.value + 1}, stop).ticks - start.ticks : lastTicks(source_->info(), start);
    return {{start.ticks - origin, start.timeBase}, {ticks, start.timeBase}};
}

}  // namespace fresco::pipeline
