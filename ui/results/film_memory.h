// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "task_line.h"
#include "work/film_render.h"

#include <QObject>
#include <QString>

#include <functional>

namespace fresco::ui {

/// What lies where a film is to be written: its own is what the project wrote itself, unchanged since.
enum class FoundThere { Nothing, OwnFilm, SomethingElse };

/// Remembers on the disk which films of a project were written, in a thread of its own and in order: who asks is told
/// of all that was remembered before.
class FilmMemory : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// A film of the project lies there now: the next render may replace it as long as it stays as it is.
    /// One that can be laid beside its source is found again when the project is opened.
    void remember(const QString& projectFolder, const FilmRender::Film& film);
    /// Looks for the project's last film; ends in found() if it lies there.
    void look(const QString& projectFolder);
    /// Tells what lies where a render of the project would write.
    void whenLookedAt(const QString& projectFolder, const QString& output, std::function<void(FoundThere)> then);

Q_SIGNALS:
    void found(const QString& projectFolder, const fresco::ui::FilmRender::Film& film);

private:
    widgets::TaskLine disk_;
};

}  // namespace fresco::ui
