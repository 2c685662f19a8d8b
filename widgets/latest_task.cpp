// SPDX-License-Identifier: GPL-3.0-or-later
#include "latest_task.h"

#include <utility>

namespace fresco::widgets {

LatestTask::LatestTask(QObject* parent) : QObject(parent) { pool_.setMaxThreadCount(1); }

LatestTask::~LatestTask() { pool_.waitForDone(); }

void LatestTask::start(Work work)
{
    if (isRunning_)
        next_ = std::move(work);
    else
        launch(std::move(work));
}

void LatestTask::launch(Work work)
{
    isRunning_ = true;
    pool_.start([this, work = std::move(work)] {
        const Delivery deliver = work();
        QMetaObject::invokeMethod(
            this, [this, deliver] { finish(deliver); }, Qt::QueuedConnection);
    });
}

void LatestTask::finish(const Delivery& deliver)
{
    isRunning_ = false;
    if (auto next = std::exchange(next_, std::nullopt))
        launch(*std::move(next));
    deliver();
}

}  // namespace fresco::widgets
