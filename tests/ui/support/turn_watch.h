// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QThread>

#include <atomic>

namespace fresco::test {

/// Processor time that the calling thread has had.
double threadMilliseconds();

/// The dearest single delivery of an event: what names a slow turn.
struct Delivery {
    double ownMilliseconds = 0.0;  ///< without what it delivered in turn
    QString receiver{};            ///< class and object name
    int type = 0;                  ///< QEvent::Type

    QString toText() const;
};

/// One round of the event loop.
struct Turn {
    double milliseconds = 0.0;
    Delivery dearest{};

    QString toText() const;
};

/// An application that times what it delivers. All times are processor time of the UI thread: on a loaded machine,
/// where the thread stands by while others run, they stay what they are.
class WatchedApplication : public QApplication {
public:
    WatchedApplication(int& argc, char** argv);

    bool notify(QObject* receiver, QEvent* event) override;
    /// The dearest delivery since the last call.
    Delivery takeDearest() { return std::exchange(dearest_, {}); }

private:
    Delivery dearest_;
    double nested_ = 0.0;  ///< milliseconds of what the delivery under way delivered in turn
};

/// Watches the event loop from its beginning to its end: every turn is timed, and a thread pings the loop all the time,
/// so that it comes round even where nothing happens.
class TurnWatch : public QObject {
    Q_OBJECT
public:
    explicit TurnWatch(WatchedApplication& application);
    ~TurnWatch() override;

    /// The longest turn up to now.
    const Turn& worst() const { return worst_; }
    int turns() const { return turns_; }
    int pingsAnswered() const { return answered_; }

private:
    void endTurn();
    void ping();

    WatchedApplication& application_;
    double turnBegan_;
    Turn worst_;
    int turns_ = 0;
    std::atomic<int> answered_ = 0;
    QThread* pinger_;
};

/// How long a turn may take: 50 ms, and more where a sanitizer slows the program down.
double longestTurnAllowed();

}  // namespace fresco::test
