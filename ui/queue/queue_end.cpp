// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_end.h"

#include "jobs/job_desk.h"
#include "queue/render_queue.h"
#include "system/power.h"

#include <algorithm>
#include <utility>

namespace fresco::ui {

QueueEnd::QueueEnd(RenderQueue& queue, JobDesk& desk, Power& power, QObject* parent)
    : QObject(parent), queue_(queue), desk_(desk), power_(power)
{
    second_.setInterval(std::chrono::seconds(1));
    connect(&second_, &QTimer::timeout, this, &QueueEnd::tick);
    connect(&queue, &RenderQueue::started, this, [this] { isDue_ = endedByItself_ = false; });
    connect(&queue, &RenderQueue::finished, this, [this] { endedByItself_ = true; });
    connect(&queue, &RenderQueue::failed, this, [this] { endedByItself_ = true; });
    connect(&queue, &RenderQueue::drained, this, [this] {
        isDue_ = endedByItself_;
        beginIfDue();
    });
    // Whatever is made besides comes first, and somebody who works is not interrupted.
    connect(&desk, &JobDesk::changed, this, [this] { desk_.isIdle() ? beginIfDue() : stopCounting(); });
}

void QueueEnd::setWish(QueueEndWish wish)
{
    if (std::exchange(wish_, wish) == wish)
        return;
    isDue_ = false;
    stopCounting();
    Q_EMIT wishChanged(wish_);
}

bool QueueEnd::isDone() const
{
    const auto& jobs = queue_.jobs();
    return isDue_ && !queue_.isHeld() &&
           std::all_of(jobs.begin(), jobs.end(), [](const QueuedJob& job) { return job.isOver(); });
}

void QueueEnd::beginIfDue()
{
    if (wish_ == QueueEndWish::Nothing || isCounting() || !desk_.isIdle() || !isDone())
        return;
    secondsLeft_ = kSeconds;
    second_.start();
    Q_EMIT countdownBegan();
}

void QueueEnd::stopCounting()
{
    if (!isCounting())
        return;
    second_.stop();
    Q_EMIT countdownEnded();
}

void QueueEnd::tick()
{
    Q_EMIT ticked(--secondsLeft_);
    if (secondsLeft_ <= 0)
        actNow();
}

void QueueEnd::actNow()
{
    const QueueEndWish wish = wish_;
    setWish(QueueEndWish::Nothing);
    if (wish == QueueEndWish::Nothing)
        return;
    Q_EMIT acting();
    if (wish == QueueEndWish::Suspend)
        power_.suspend(
            [this](const QString& reason) { Q_EMIT refused(tr("The computer cannot be suspended: %1").arg(reason)); });
    else
        power_.shutDown(
            [this](const QString& reason) { Q_EMIT refused(tr("The computer cannot be shut down: %1").arg(reason)); });
}

}  // namespace fresco::ui
