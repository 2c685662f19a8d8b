// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <cstdint>

namespace fresco::ui {

/// When the frames of a film are shown: evenly, or by a table. Seconds from the film's start.
class FrameTimes {
public:
    FrameTimes() = default;
    /// @param rate  frames per second; 25 is taken where it is not known
    static FrameTimes even(std::int64_t frames, double rate);
    /// @param seconds  ascending, one for each frame
    static FrameTimes listed(QList<double> seconds);

    std::int64_t frames() const { return frames_; }
    double secondsOf(std::int64_t frame) const;
    /// How long a frame stands.
    double durationOf(std::int64_t frame) const;
    /// The frame that is seen at a time, clamped to the film.
    std::int64_t frameAt(double seconds) const;

private:
    std::int64_t frames_ = 0;
    double rate_ = 25.0;
    QList<double> seconds_;
};

}  // namespace fresco::ui
