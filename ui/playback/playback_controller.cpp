// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/playback_controller.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace fresco::ui {

namespace {

constexpr int kTickMilliseconds = 5;
constexpr double kFastest = 8.0;
constexpr double kLongestWait = 2.0;  // seconds, for a picture where all are shown

}  // namespace

PlaybackController::PlaybackController(std::unique_ptr<PlaybackClock> clock, QObject* parent)
    : QObject(parent), clock_(std::move(clock))
{
    timer_.setTimerType(Qt::PreciseTimer);
    timer_.setInterval(kTickMilliseconds);
    connect(&timer_, &QTimer::timeout, this, &PlaybackController::advance);
}

void PlaybackController::setFilm(const FrameTimes& times)
{
    times_ = times;
    if (times_.frames() == 0)
        setDropped(0);  // the film goes: what was left out of it is of no interest any more
    if (frame_ < times_.frames() && isPlaying()) {
        startClock(frame_);
        return;
    }
    pause();
    frame_ = std::clamp<std::int64_t>(frame_, 0, std::max<std::int64_t>(0, times_.frames() - 1));
}

void PlaybackController::setRange(std::optional<std::int64_t> in, std::optional<std::int64_t> out)
{
    if (in == in_ && out == out_)
        return;
    in_ = in;
    out_ = out;
    Q_EMIT rangeChanged();
}

void PlaybackController::setLoop(bool on)
{
    if (std::exchange(loops_, on) != on)
        Q_EMIT loopChanged(on);
}

// A place outside of in and out plays on to the film's own ends: marks must not hold a person fast.
std::int64_t PlaybackController::firstFrame() const { return in_ && frame_ >= *in_ ? *in_ : 0; }

std::int64_t PlaybackController::lastFrame() const
{
    const std::int64_t end = std::max<std::int64_t>(0, times_.frames() - 1);
    return out_ && frame_ <= *out_ ? std::min(*out_, end) : end;
}

void PlaybackController::setFrame(std::int64_t frame)
{
    if (frame == frame_)
        return;
    frame_ = frame;
    lastShown_.reset();
    if (isPlaying())
        startClock(frame);
}

void PlaybackController::startClock(std::int64_t frame)
{
    // Backwards a frame begins at its end; its middle is safe from rounding.
    const double into = speed_ < 0.0 ? times_.durationOf(frame) / 2.0 : 0.0;
    clock_->start(times_.secondsOf(frame) + into, speed_);
}

void PlaybackController::play(double speed)
{
    if (times_.frames() == 0 || speed == 0.0)
        return;
    const bool starts = !isPlaying();
    if (speed > 0.0 && frame_ >= lastFrame())
        moveTo(firstFrame());
    else if (speed < 0.0 && frame_ <= firstFrame())
        moveTo(lastFrame());
    if (starts) {
        setDropped(0);
        lastShown_ = frame_;
    }
    setSpeed(speed);
    startClock(frame_);
    timer_.start();
}

void PlaybackController::pause()
{
    if (!isPlaying())
        return;
    timer_.stop();
    clock_->stop();
    setSpeed(0.0);
}

void PlaybackController::toggle()
{
    if (isPlaying())
        pause();
    else
        play();
}

void PlaybackController::shuttle(int direction)
{
    const bool isFaster = isPlaying() && (speed_ > 0.0) == (direction > 0);
    play(isFaster ? std::clamp(speed_ * 2.0, -kFastest, kFastest) : direction);
}

void PlaybackController::step(std::int64_t frames)
{
    pause();
    const std::int64_t end = std::max<std::int64_t>(0, times_.frames() - 1);
    const std::int64_t target = std::clamp<std::int64_t>(frame_ + frames, 0, end);
    if (target != frame_)
        moveTo(target);
}

void PlaybackController::moveTo(std::int64_t frame)
{
    frame_ = frame;
    Q_EMIT frameDue(frame);
}

void PlaybackController::advance()
{
    if (!isPlaying())
        return;
    const double now = clock_->seconds();
    if (waitsForPicture(now))
        return;
    const std::int64_t first = firstFrame(), last = lastFrame();
    if (showsAll() && frame_ != (speed_ > 0.0 ? last : first))
        moveOn(std::clamp(times_.frameAt(now), first, last));
    else if (speed_ > 0.0 && now >= times_.secondsOf(last) + times_.durationOf(last))
        reachEnd(last, first);
    else if (speed_ < 0.0 && now < times_.secondsOf(first))
        reachEnd(first, last);
    else if (const std::int64_t due = std::clamp(times_.frameAt(now), first, last); due != frame_)
        moveTo(due);
}

bool PlaybackController::showsAll() const { return !dropsFrames_ && std::abs(speed_) == 1.0; }

bool PlaybackController::waitsForPicture(double now) const
{
    const bool isLost = std::abs(now - times_.secondsOf(frame_)) > kLongestWait;  // it cannot be decoded
    return showsAll() && lastShown_ && *lastShown_ != frame_ && !isLost;
}

void PlaybackController::moveOn(std::int64_t due)
{
    if (due == frame_)
        return;
    const std::int64_t next = frame_ + (speed_ < 0.0 ? -1 : 1);
    moveTo(next);
    if (due != next)
        startClock(next);  // late: time begins anew from what is seen
}

void PlaybackController::reachEnd(std::int64_t end, std::int64_t restart)
{
    if (!loops_) {
        pause();
        if (frame_ != end)
            moveTo(end);
        return;
    }
    lastShown_.reset();
    moveTo(restart);
    startClock(restart);
}

void PlaybackController::noteShown(std::int64_t frame)
{
    const bool counts = std::abs(speed_) == 1.0;  // faster, leaving out is what was asked for
    const std::int64_t passed = lastShown_ ? (frame - *lastShown_) * (speed_ < 0.0 ? -1 : 1) : 0;
    lastShown_ = frame;
    if (counts && passed > 1)
        setDropped(dropped_ + static_cast<int>(passed - 1));
}

void PlaybackController::setSpeed(double speed)
{
    if (std::exchange(speed_, speed) != speed)
        Q_EMIT speedChanged(speed);
}

void PlaybackController::setDropped(int dropped)
{
    if (std::exchange(dropped_, dropped) != dropped)
        Q_EMIT droppedChanged(dropped);
}

}  // namespace fresco::ui
