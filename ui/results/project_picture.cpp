// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/project_picture.h"

#include <QSaveFile>
#include <QThreadPool>

namespace fresco::ui {

namespace {

constexpr int kLongSide = 480;

}  // namespace

QString projectPicturePath(const QString& folder) { return folder + "/thumbnail.png"; }

void keepProjectPicture(const QString& folder, const QImage& image)
{
    if (folder.isEmpty() || image.isNull())
        return;
    QThreadPool::globalInstance()->start([path = projectPicturePath(folder), image] {
        QSaveFile file(path);
        const QImage small = image.scaled(kLongSide, kLongSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        if (file.open(QIODevice::WriteOnly) && small.save(&file, "PNG"))
            file.commit();
    });
}

}  // namespace fresco::ui
