// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/time_scale.h"

#include <algorithm>
#include <cmath>

namespace fresco::widgets {

namespace {

constexpr double kRoom = 0.15;  ///< of the width, kept free beside a frame that is brought into view

}  // namespace

TimeScale TimeScale::fitted(std::int64_t frames, double width)
{
    TimeScale scale;
    scale.frames_ = std::max<std::int64_t>(1, frames);
    scale.width_ = std::max(1.0, width);
    scale.fit();
    return scale;
}

double TimeScale::room() const { return std::max(1.0, width_ - 2.0 * kMargin); }

double TimeScale::smallest() const { return std::min(kWidestFrame, room() / static_cast<double>(frames_)); }

void TimeScale::clamp()
{
    pixelsPerFrame_ = std::clamp(pixelsPerFrame_, smallest(), kWidestFrame);
    offset_ = std::clamp(offset_, 0.0, std::max(0.0, static_cast<double>(frames_) - span()));
}

std::int64_t TimeScale::frameAt(double x) const
{
    return std::clamp<std::int64_t>(static_cast<std::int64_t>(std::floor(positionAt(x))), 0, frames_ - 1);
}

void TimeScale::zoomAbout(double x, double factor)
{
    const double anchor = positionAt(x);
    pixelsPerFrame_ = std::clamp(pixelsPerFrame_ * factor, smallest(), kWidestFrame);
    offset_ = anchor - (x - kMargin) / pixelsPerFrame_;
    clamp();
}

void TimeScale::scrollBy(double pixels) { setOffset(offset_ + pixels / pixelsPerFrame_); }

void TimeScale::setOffset(double frame)
{
    offset_ = frame;
    clamp();
}

void TimeScale::reveal(std::int64_t frame)
{
    const double x = xOf(static_cast<double>(frame));
    if (x >= 0.0 && x + pixelsPerFrame_ <= width_)
        return;
    const double before = x < 0.0 ? width_ * kRoom : width_ * (1.0 - kRoom);
    setOffset(static_cast<double>(frame) - before / pixelsPerFrame_);
}

void TimeScale::show(std::int64_t first, std::int64_t last)
{
    pixelsPerFrame_ = room() / static_cast<double>(std::max<std::int64_t>(1, last - first + 1));
    clamp();
    setOffset(static_cast<double>(first));
}

void TimeScale::fit()
{
    pixelsPerFrame_ = smallest();
    offset_ = 0.0;
}

bool TimeScale::isFitted() const { return pixelsPerFrame_ <= smallest(); }

void TimeScale::setFrames(std::int64_t frames)
{
    const bool wasFitted = isFitted();
    frames_ = std::max<std::int64_t>(1, frames);
    if (wasFitted)
        fit();
    clamp();
}

void TimeScale::setWidth(double width)
{
    const bool wasFitted = isFitted();
    width_ = std::max(1.0, width);
    if (wasFitted)
        fit();
    clamp();
}

}  // namespace fresco::widgets
