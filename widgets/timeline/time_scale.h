// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace fresco::widgets {

/// How frames lie along the timeline: a value, in double precision so that it neither jumps nor overflows over
/// millions of frames. Frame n covers the pixels from xOf(n) to xOf(n + 1); a margin before the first and after the
/// last one leaves room for what is drawn around them.
class TimeScale {
public:
    static constexpr double kWidestFrame = 64.0;  ///< pixels
    static constexpr double kMargin = 14.0;       ///< pixels

    /// All of a film in a width, as at the start. At least one frame.
    static TimeScale fitted(std::int64_t frames, double width);

    double pixelsPerFrame() const { return pixelsPerFrame_; }
    /// The frame at the end of the left margin; a part of one is scrolled out.
    double offset() const { return offset_; }

    double xOf(double frame) const { return kMargin + (frame - offset_) * pixelsPerFrame_; }
    /// The frame under a pixel, clamped to the film.
    std::int64_t frameAt(double x) const;
    /// The same unclamped and with its part.
    double positionAt(double x) const { return offset_ + (x - kMargin) / pixelsPerFrame_; }

    /// Zooms and keeps what lies under `x` where it is, as far as the film's ends allow.
    void zoomAbout(double x, double factor);
    void scrollBy(double pixels);
    void setOffset(double frame);
    /// Brings a frame into view with some room around it; nothing where it is seen already.
    void reveal(std::int64_t frame);
    void show(std::int64_t first, std::int64_t last);
    void fit();
    bool isFitted() const;

    /// Another film or another width; what is seen at the left stays.
    void setFrames(std::int64_t frames);
    void setWidth(double width);
    std::int64_t frames() const { return frames_; }
    double width() const { return width_; }
    /// Frames that fit between the margins.
    double span() const { return room() / pixelsPerFrame_; }

    friend bool operator==(const TimeScale&, const TimeScale&) = default;

private:
    double room() const;
    double smallest() const;
    void clamp();

    std::int64_t frames_ = 1;
    double width_ = 1.0;
    double pixelsPerFrame_ = 1.0;
    double offset_ = 0.0;
};

}  // namespace fresco::widgets
