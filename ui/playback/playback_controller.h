// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/frame_times.h"
#include "playback/playback_clock.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace fresco::ui {

/// Decides which frame is due. Knows neither pictures nor sound: a clock tells the time, the window shows the frames.
///
/// Time is kept and pictures are dropped: a frame whose time is over is never asked for. Or, if that is wished, each is
/// shown before the next is asked for, and the film is as slow as that takes.
class PlaybackController : public QObject {
    Q_OBJECT
public:
    explicit PlaybackController(std::unique_ptr<PlaybackClock> clock, QObject* parent = nullptr);

    /// Another film, or better times of the same one; none before another. Playback goes on if its place still exists.
    void setFilm(const FrameTimes& times);
    const FrameTimes& film() const { return times_; }
    /// In and out, both included; playback stops, or loops, there.
    void setRange(std::optional<std::int64_t> in, std::optional<std::int64_t> out);
    std::optional<std::int64_t> in() const { return in_; }
    std::optional<std::int64_t> out() const { return out_; }
    void setLoop(bool on);
    bool loops() const { return loops_; }
    /// At the film's own speed; shuttling always leaves out.
    void setDropsFrames(bool on) { dropsFrames_ = on; }
    bool dropsFrames() const { return dropsFrames_; }

    /// The person moved: playback, if it runs, goes on from there.
    void setFrame(std::int64_t frame);
    std::int64_t frame() const { return frame_; }

    /// @param speed  1, 2, 4, 8 or those backwards
    void play(double speed = 1.0);
    void pause();
    void toggle();
    /// L: forwards, and faster each time. J: the same backwards.
    void shuttle(int direction);
    /// Stops, and moves by frames.
    void step(std::int64_t frames);
    bool isPlaying() const { return speed_ != 0.0; }
    /// 0 while it stands.
    double speed() const { return speed_; }

    /// A frame is on the screen. Those that were passed at the film's own speed without having been there count as
    /// dropped.
    void noteShown(std::int64_t frame);
    int dropped() const { return dropped_; }

    /// Looks at the clock; a timer calls it while it plays.
    void advance();

Q_SIGNALS:
    /// Show this frame.
    void frameDue(qint64 frame);
    void speedChanged(double speed);
    void droppedChanged(int dropped);
    void rangeChanged();
    void loopChanged(bool on);

private:
    std::int64_t firstFrame() const;
    std::int64_t lastFrame() const;
    void startClock(std::int64_t frame);
    void moveTo(std::int64_t frame);
    bool showsAll() const;
    bool waitsForPicture(double now) const;
    void moveOn(std::int64_t due);
    void reachEnd(std::int64_t end, std::int64_t restart);
    void setSpeed(double speed);
    void setDropped(int dropped);

    std::unique_ptr<PlaybackClock> clock_;
    QTimer timer_;
    FrameTimes times_;
    std::optional<std::int64_t> in_;
    std::optional<std::int64_t> out_;
    bool loops_ = false;
    bool dropsFrames_ = true;
    std::int64_t frame_ = 0;
    double speed_ = 0.0;
    std::optional<std::int64_t> lastShown_;
    int dropped_ = 0;
};

}  // namespace fresco::ui
