// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/export_plan.h"
#include "fresco/project.h"
#include "queue/queued_job.h"

namespace fresco::ui {

class ProjectDocument;

/// The document's film as the export dialog wants it. @param taken  files that films of the queue will be written to
ExportFilm exportFilmOf(const ProjectDocument& document, const QStringList& taken = {});

/// What the dialog shows first: what the project says of its export, and the place of its last one; else the name that
/// the pattern gives it.
ExportWishes exportWishesOf(const ProjectDocument& document, const QString& pattern = kFilmPattern);

/// The project after an export that is written at once: it knows the place, and writes the same there when it is
/// rendered once more. Its range stays what it is.
Project exported(Project project, const ExportChoice& choice);

/// The document's film for the render queue, as the project is now: later edits do not touch it.
QueuedJob queuedFilm(const ProjectDocument& document, const ExportChoice& choice);

}  // namespace fresco::ui
