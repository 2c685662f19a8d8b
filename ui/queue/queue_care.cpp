// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_care.h"

#include "queue/render_queue.h"
#include "system/notifier.h"
#include "system/sleep_inhibitor.h"

namespace fresco::ui {

QueueCare::QueueCare(RenderQueue& queue, SleepInhibitor& sleep, Notifier& notifier, QObject* parent)
    : QObject(parent), sleep_(sleep), notifier_(notifier)
{
    connect(&queue, &RenderQueue::started, this, [this] { sleep_.inhibit(tr("A film is being rendered")); });
    connect(&queue, &RenderQueue::stood, this, [this] { sleep_.release(); });
    connect(&queue, &RenderQueue::drained, this, &QueueCare::tellEnd);
}

QueueCare::~QueueCare() { sleep_.release(); }

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
