// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_care.h"

#include "jobs/job_desk.h"
#include "queue/render_queue.h"
#include "system/notifier.h"
#include "system/sleep_inhibitor.h"

#include <QFileInfo>

#include <utility>

namespace fresco::ui {

QueueCare::QueueCare(RenderQueue& queue, JobDesk& desk, SleepInhibitor& sleep, Notifier& notifier, QObject* parent)
    : QObject(parent), desk_(desk), sleep_(sleep), notifier_(notifier)
{
    connect(&desk, &JobDesk::changed, this, &QueueCare::watchOver);
    connect(&queue, &RenderQueue::drained, this, &QueueCare::tellEnd);
}

QueueCare::~QueueCare() { sleep_.release(); }

void QueueCare::watchOver()
{
    const bool isNeeded = desk_.hasRender();
    if (std::exchange(isAwake_, isNeeded) == isNeeded)
        return;
    if (isAwake_)
        sleep_.inhibit(tr("A film is being rendered"));
    else
        sleep_.release();
}

void QueueCare::tellDone(const QString& title, const QString& output)
{
    notifier_.notify(tr("“%1” is rendered").arg(title), tr("Saved as %1.").arg(QFileInfo(output).fileName()));
}

void QueueCare::tellFailed(const QString& title, const QString& sentence)
{
    notifier_.notify(tr("“%1” could not be rendered").arg(title), sentence);
}

void QueueCare::tellEnd(int done, int failed)
{
    QStringList words;
    if (done > 0)
        words << tr("%Ln film(s) finished.", nullptr, done);
    if (failed > 0)
        words << tr("%Ln film(s) failed.", nullptr, failed);
    notifier_.notify(failed > 0 ? tr("The render queue needs you") : tr("The render queue is done"), words.join(' '));
}

}  // namespace fresco::ui
