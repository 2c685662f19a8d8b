// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/film_memory.h"

#include "bridge/text.h"
#include "export/export_plan.h"
#include "fresco/error.h"
#include "fresco/project.h"
#include "results/film_record.h"

#include <utility>

namespace fresco::ui {

namespace {

FoundThere lookAt(const QString& projectFolder, const QString& output)
{
    try {
        requireOwnOutput(toEnginePath(projectFolder), toEnginePath(output));
        return isTaken(output) ? FoundThere::OwnFilm : FoundThere::Nothing;
    } catch (const Error&) {
        return FoundThere::SomethingElse;
    }
}

}  // namespace

void FilmMemory::remember(const QString& projectFolder, const FilmRender::Film& film)
{
    disk_.add([projectFolder, film]() -> widgets::TaskLine::Delivery {
        rememberWritten(toEnginePath(projectFolder), toEnginePath(film.path));
        if (isBesideSource(film))
            writeFilmRecord(projectFolder, film);
        return [] {};
    });
}

void FilmMemory::look(const QString& projectFolder)
{
    disk_.add([this, projectFolder]() -> widgets::TaskLine::Delivery {
        return [this, projectFolder, film = readFilmRecord(projectFolder)] {
            if (film)
                Q_EMIT found(projectFolder, *film);
        };
    });
}

void FilmMemory::whenLookedAt(const QString& projectFolder, const QString& output, std::function<void(FoundThere)> then)
{
    disk_.add([projectFolder, output, then = std::move(then)]() -> widgets::TaskLine::Delivery {
        return [then, found = lookAt(projectFolder, output)] { then(found); };
    });
}

}  // namespace fresco::ui
