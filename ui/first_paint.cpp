// SPDX-License-Identifier: GPL-3.0-or-later
#include "first_paint.h"

#include <QEvent>
#include <QWidget>

namespace fresco::ui {

FirstPaint::FirstPaint(QWidget* window) : QObject(window) { window->installEventFilter(this); }

bool FirstPaint::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        // Queued: the paint itself comes after this filter.
        QMetaObject::invokeMethod(this, &FirstPaint::happened, Qt::QueuedConnection);
    }
    return false;
}

}  // namespace fresco::ui
