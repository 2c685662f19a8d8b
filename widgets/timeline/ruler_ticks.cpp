// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/ruler_ticks.h"

#include <algorithm>
#include <array>

namespace fresco::widgets {

namespace {

constexpr std::array<std::int64_t, 6> kFrames{1, 2, 5, 10, 15, 30};
constexpr std::array<std::int64_t, 14> kSeconds{1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200};

std::int64_t decimalStep(double pixelsPerFrame, double labelWidth)
{
    for (std::int64_t decade = 1;; decade *= 10)
        for (const std::int64_t digit : {1, 2, 5})
            if (static_cast<double>(digit * decade) * pixelsPerFrame >= labelWidth)
                return digit * decade;
}

}  // namespace

std::int64_t tickStep(double pixelsPerFrame, FrameRate rate, double labelWidth)
{
    if (!rate.isKnown())
        return decimalStep(pixelsPerFrame, labelWidth);
    const auto fits = [&](std::int64_t frames) { return static_cast<double>(frames) * pixelsPerFrame >= labelWidth; };
    const std::int64_t second = framesPerSecond(rate);
    for (const std::int64_t frames : kFrames)
        if (frames < second && fits(frames))
            return frames;
    for (const std::int64_t seconds : kSeconds)
        if (fits(seconds * second))
            return seconds * second;
    std::int64_t step = kSeconds.back() * second;
    while (!fits(step))
        step *= 2;
    return step;
}

RulerTicks::RulerTicks(double pixelsPerFrame, FrameRate rate, double labelWidth)
    : pixelsPerFrame_(pixelsPerFrame), rate_(rate), step_(tickStep(pixelsPerFrame, rate, labelWidth)),
      seconds_(rate.isKnown() ? step_ / framesPerSecond(rate) : 0)
{
}

std::int64_t RulerTicks::frameOf(std::int64_t tick) const
{
    return seconds_ > 0 ? firstFrameOfSecond(tick * seconds_, rate_) : tick * step_;
}

std::int64_t RulerTicks::tickBefore(std::int64_t frame) const
{
    std::int64_t tick = frame / step_;
    while (frameOf(tick + 1) <= frame)  // dropped numbers move ticks to the left, by one at most in an hour
        ++tick;
    return tick;
}

std::int64_t RulerTicks::smallStep(double closest) const
{
    const auto fits = [&](std::int64_t frames) { return static_cast<double>(frames) * pixelsPerFrame_ >= closest; };
    if (fits(1))
        return 1;
    for (const std::int64_t part : {10, 6, 5, 4, 3, 2})
        if (step_ % part == 0 && fits(step_ / part))
            return step_ / part;
    return step_;
}

}  // namespace fresco::widgets
