// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/audio_output.h"
#include "playback/playback_clock.h"

namespace fresco::ui {

/// Follows the sound while there is one, and a steady clock else: without a device, after the sound's end, and at any
/// speed but the film's own, at which nothing is to be heard.
class FilmClock final : public PlaybackClock {
public:
    explicit FilmClock(AudioOutput& sound, TimeSource time = steadyTime());

    void start(double seconds, double speed) override;
    void stop() override;
    double seconds() const override;

private:
    AudioOutput& sound_;
    TimeSource time_;
    mutable SteadyClock steady_;  ///< set by the sound whenever that is asked
    double startedFrom_ = 0.0;
    double startedAt_ = 0.0;
    bool followsSound_ = false;
};

}  // namespace fresco::ui
