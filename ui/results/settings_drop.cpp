// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/settings_drop.h"

#include "document/media_endings.h"
#include "document/project_path.h"
#include "document/recipe_picture.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeData>
#include <QPointer>
#include <QThreadPool>
#include <QUrl>

#include <optional>

namespace fresco::ui {

namespace {

QString text(const char* english) { return QCoreApplication::translate("Dragged", english); }

Dragged::Kind kindOf(const QFileInfo& file)
{
    const QString ending = file.suffix().toLower();
    if (ending == "png")
        return Dragged::Kind::Picture;
    if (filmEndings().contains(ending))
        return Dragged::Kind::Film;
    return pictureEndings().contains(ending) ? Dragged::Kind::PlainPicture : Dragged::Kind::UnknownKind;
}

}  // namespace

QString Dragged::promise(bool isOpen) const
{
    const QString name = QFileInfo(path).fileName();
    switch (kind) {
    case Kind::Nothing: break;
    case Kind::Film: return text(QT_TRANSLATE_NOOP("Dragged", "Drop to start a new project with “%1”")).arg(name);
    case Kind::Project: return text(QT_TRANSLATE_NOOP("Dragged", "Drop to open the project “%1”")).arg(name);
    case Kind::Picture:
        return isOpen
                   ? text(QT_TRANSLATE_NOOP("Dragged", "Drop to take over the settings that “%1” was made with"))
                         .arg(name)
                   : text(QT_TRANSLATE_NOOP("Dragged", "Open a video first: “%1” then brings its settings")).arg(name);
    case Kind::PlainPicture:
        return isOpen ? text(QT_TRANSLATE_NOOP("Dragged", "Drop “%1” on a keyframe to make it that keyframe's picture"))
                            .arg(name)
                      : text(QT_TRANSLATE_NOOP("Dragged", "Open a video first, then drop “%1” on one of its keyframes"))
                            .arg(name);
    case Kind::SeveralFiles:
        return text(QT_TRANSLATE_NOOP("Dragged", "Drop one file at a time: a video, a project or a picture"));
    case Kind::UnknownKind:
        return text(QT_TRANSLATE_NOOP("Dragged", "“%1” is no video, project or picture that can be opened here"))
            .arg(name);
    }
    return {};
}

bool Dragged::isTaken(bool isOpen) const
{
    return kind == Kind::Film || kind == Kind::Project || (kind == Kind::Picture && isOpen);
}

Dragged draggedIn(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    if (paths.size() > 1)
        return {Dragged::Kind::SeveralFiles};
    const QString path = paths.value(0);
    if (const QString project = projectFolderOf(path); !project.isEmpty() && QFileInfo(project).isDir())
        return {Dragged::Kind::Project, project};
    const QFileInfo file(path);
    return file.isFile() ? Dragged{kindOf(file), path} : Dragged{};
}

void RecipeFinder::look(const QString& path)
{
    QThreadPool::globalInstance()->start([path, self = QPointer<RecipeFinder>(this)] {
        const std::optional<Recipe> recipe = recipeIn(path);
        const auto tell = [self, path, recipe] {
            if (!self)
                return;
            const QString name = QFileInfo(path).fileName();
            if (recipe)
                Q_EMIT self->found(*recipe, name);
            else
                Q_EMIT self->missing(
                    tr("“%1” carries no settings. Drop it on a keyframe to make it that keyframe's picture.")
                        .arg(name));
        };
        QMetaObject::invokeMethod(qApp, tell, Qt::QueuedConnection);
    });
}

}  // namespace fresco::ui
