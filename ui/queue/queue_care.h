// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace fresco::ui {

class JobDesk;
class Notifier;
class RenderQueue;
class SleepInhibitor;

/// What the computer is asked to do around renders: to stay awake while a film is made, in the queue or not, and to
/// tell when the queue is through, or a film beside it.
class QueueCare : public QObject {
    Q_OBJECT
public:
    /// All of them must outlive it.
    QueueCare(RenderQueue& queue, JobDesk& desk, SleepInhibitor& sleep, Notifier& notifier, QObject* parent = nullptr);
    ~QueueCare() override;

    // A film that was made at once, beside the queue, is over.
    void tellDone(const QString& title, const QString& output);
    void tellFailed(const QString& title, const QString& sentence);

private:
    void watchOver();
    void tellEnd(int done, int failed);

    JobDesk& desk_;
    SleepInhibitor& sleep_;
    Notifier& notifier_;
    bool isAwake_ = false;
};

}  // namespace fresco::ui
