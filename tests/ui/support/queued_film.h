// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/queued_job.h"

#include <QTemporaryDir>

namespace fresco::test {

/// A film for the render queue whose source, which the fake engine sees, is its title. @param file  in the folder
inline ui::QueuedJob queuedFilm(const QString& title, const QTemporaryDir& folder, const QString& file = "film.mp4")
{
    ui::QueuedJob job;
    job.title = title;
    job.request.input = title.toStdString();
    job.request.output = folder.filePath(file).toStdString();
    return job;
}

}  // namespace fresco::test
