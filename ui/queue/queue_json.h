// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/queued_job.h"

#include <QByteArray>

#include <vector>

namespace fresco::ui {

/// The queue as it is kept from start to start.
QByteArray queueToJson(const std::vector<QueuedJob>& jobs);

/// What queueToJson() wrote, ready to go on: a job that was running waits again and says that it is resumed. What
/// cannot be understood is left out; a damaged file gives an empty queue.
std::vector<QueuedJob> queueFromJson(const QByteArray& json);

}  // namespace fresco::ui
