// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/film_clock.h"

#include <utility>

namespace fresco::ui {

namespace {

constexpr double kPatience = 0.5;  // seconds in which a sound must be heard, before pictures go without it

}  // namespace

FilmClock::FilmClock(AudioOutput& sound, TimeSource time) : sound_(sound), time_(std::move(time)), steady_(time_) {}

void FilmClock::start(double seconds, double speed)
{
    startedFrom_ = seconds;
    startedAt_ = time_();
    steady_.start(seconds, speed);
    followsSound_ = speed == 1.0;
    if (followsSound_)
        sound_.start(seconds);
    else
        sound_.stop();
}

void FilmClock::stop()
{
    steady_.start(seconds(), 0.0);
    followsSound_ = false;
    sound_.stop();
}

double FilmClock::seconds() const
{
    if (!followsSound_)
        return steady_.seconds();
    if (sound_.state() == AudioOutput::State::Playing)
        steady_.start(sound_.heardSeconds(), 1.0);
    else if (sound_.state() == AudioOutput::State::Starting && time_() - startedAt_ < kPatience)
        steady_.start(startedFrom_, 1.0);  // pictures wait for the sound
    return steady_.seconds();
}

}  // namespace fresco::ui
