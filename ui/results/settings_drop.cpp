// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/settings_drop.h"

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

QString Dragged::promise(bool isOpen) const
{
    const auto text = [](const char* english) { return QCoreApplication::translate("Dragged", english); };
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
    }
    return {};
}

Dragged draggedIn(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    const QString path = urls.size() == 1 ? urls.first().toLocalFile() : QString();
    if (const QString project = projectFolderOf(path); !project.isEmpty() && QFileInfo(project).isDir())
        return {Dragged::Kind::Project, project};
    const QFileInfo file(path);
    if (!file.isFile())
        return {};
    const bool isPicture = file.suffix().compare("png", Qt::CaseInsensitive) == 0;
    return {isPicture ? Dragged::Kind::Picture : Dragged::Kind::Film, path};
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
