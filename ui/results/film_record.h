// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/film_render.h"

namespace fresco::ui {

// The film of a project that was written last, as its folder remembers it (renders/film.json): a project that is opened
// again shows it. All of it blocks on the disk; for any thread.

/// Does nothing where no project lies any more. What cannot be written is only not shown next time.
void writeFilmRecord(const QString& projectFolder, const FilmRender::Film& film);
/// Nothing where there is none, or where the film is gone or is not the one that was written. A project and a film that
/// were moved together find each other.
std::optional<FilmRender::Film> readFilmRecord(const QString& projectFolder);

}  // namespace fresco::ui
