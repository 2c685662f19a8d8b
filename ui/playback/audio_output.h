// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace fresco::ui {

/// Plays the sound of a film. No call waits; without a device or a sound it stays silent and says so.
class AudioOutput {
public:
    virtual ~AudioOutput() = default;

    enum class State {
        Silent,    ///< nothing to be heard: stopped, no sound in the film, no device, or the sound is over
        Starting,  ///< asked to play and not heard yet
        Playing,
    };

    /// The film whose sound it plays; empty: none.
    virtual void open(const QString& film) = 0;
    /// Plays from a time of the film on, at the film's speed.
    virtual void start(double seconds) = 0;
    virtual void stop() = 0;
    virtual State state() const = 0;
    /// The time of the film that is heard now; meant for State::Playing.
    virtual double heardSeconds() const = 0;
    /// @param volume  0..1, as loud as it seems
    virtual void setVolume(double volume) = 0;
};

}  // namespace fresco::ui
