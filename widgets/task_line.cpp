// SPDX-License-Identifier: GPL-3.0-or-later
#include "task_line.h"

#include <utility>

namespace fresco::widgets {

TaskLine::TaskLine(QObject* parent) : QObject(parent) { pool_.setMaxThreadCount(1); }

TaskLine::~TaskLine() { pool_.waitForDone(); }

void TaskLine::add(Work work)
{
    pool_.start([this, work = std::move(work)] { QMetaObject::invokeMethod(this, work(), Qt::QueuedConnection); });
}

}  // namespace fresco::widgets
