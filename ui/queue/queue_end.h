// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace fresco::ui {

class JobDesk;
class Power;
class RenderQueue;

/// What the computer does when the queue is done.
enum class QueueEndWish { Nothing, Suspend, ShutDown };

/// Suspends the computer or shuts it down when the last film of the queue is over, if somebody wanted that, after a
/// minute in which it can be called off. A film that failed is over too; a queue that is held, or has a film that is
/// paused, or whose last film was cancelled is not done. The wish counts once and is never remembered, so that no
/// computer goes off by surprise.
class QueueEnd : public QObject {
    Q_OBJECT
public:
    static constexpr int kSeconds = 60;

    /// All of them must outlive it.
    QueueEnd(RenderQueue& queue, JobDesk& desk, Power& power, QObject* parent = nullptr);

    QueueEndWish wish() const { return wish_; }
    /// Ends a countdown: another wish waits for the next end of the queue.
    void setWish(QueueEndWish wish);

    bool isCounting() const { return second_.isActive(); }
    int secondsLeft() const { return secondsLeft_; }
    /// How long a second of the countdown takes.
    void setSecond(std::chrono::milliseconds length) { second_.setInterval(length); }
    void actNow();

Q_SIGNALS:
    void wishChanged(fresco::ui::QueueEndWish wish);
    void countdownBegan();
    void ticked(int secondsLeft);
    /// It acted, or was called off: by a person, or because there is work again.
    void countdownEnded();
    /// The computer is about to be suspended or shut down.
    void acting();
    /// The system would not. @param sentence  to be shown
    void refused(const QString& sentence);

private:
    void beginIfDue();
    void stopCounting();
    void tick();
    bool isDone() const;

    RenderQueue& queue_;
    JobDesk& desk_;
    Power& power_;
    QTimer second_;
    QueueEndWish wish_ = QueueEndWish::Nothing;
    int secondsLeft_ = kSeconds;
    bool endedByItself_ = false;  ///< the film that ran last: made or failed, not stopped
    bool isDue_ = false;
};

}  // namespace fresco::ui
