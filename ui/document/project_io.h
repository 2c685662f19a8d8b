// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/project.h"

#include <QDateTime>
#include <QString>

#include <vector>

/// What projects do with the disk. All of it blocks: ProjectFiles calls it from a thread of its own.
namespace fresco::ui {

/// Something that a crash left: a project with newer edits beside what was saved, or one that was never saved.
struct Recovery {
    QString title;
    QString folder;     ///< of the project itself, or of an untitled one
    QString autosave;   ///< where the newer edits lie; equals folder for an untitled project
    QDateTime savedAt;  ///< of the user's own file; invalid for an untitled one
    QDateTime autosavedAt;
    QString picture;  ///< of the project as it was left; may be empty

    bool isUntitled() const { return folder == autosave; }
};

/// Where autosaved and untitled projects lie: in the folder of the user's own data.
QString autosaveRoot();
QString untitledRoot();
/// The side file of a project: outside its folder, so that nothing of the user's is touched.
QString autosaveOf(const QString& folder);

/// A new untitled project of a film, "FILM.fresco", "FILM-2.fresco"... @throws Error
QString createUntitled(const Project& project);

/// Writes a copy of the project to another folder: kept pictures and renders that lie in `from` go along.
/// @param withMedia  the film is copied into the new folder too. @return the project as it is there. @throws Error
Project
copyProject(const Project& project, const QString& from, const QString& to, ExistingProject existing, bool withMedia);

/// @throws Error
void writeAutosave(const Project& project, const QString& folder);
void removeAutosave(const QString& folder);
/// An untitled project that nobody wants.
void removeUntitled(const QString& folder);

/// What lies there and is open in no other program, newest first.
std::vector<Recovery> findRecoveries();

}  // namespace fresco::ui
