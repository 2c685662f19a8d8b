// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace fresco::ui {

class Notifier;
class RenderQueue;
class SleepInhibitor;

/// What the computer is asked to do around a render queue: to stay awake while a film is made, and to tell when all of
/// them are.
class QueueCare : public QObject {
    Q_OBJECT
public:
    QueueCare(RenderQueue& queue, SleepInhibitor& sleep, Notifier& notifier, QObject* parent = nullptr);
    ~QueueCare() override;

private:
    void tellEnd(int done, int failed);

    SleepInhibitor& sleep_;
    Notifier& notifier_;
};

}  // namespace fresco::ui
