// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/media_endings.h"

#include <QImageReader>

namespace fresco::ui {

const QStringList& filmEndings()
{
    static const QStringList endings{"mp4", "mov", "mkv", "webm", "avi", "m4v", "mpg", "mpeg", "m2v",
                                     "vob", "ts",  "mts", "m2ts", "wmv", "asf", "flv", "f4v",  "ogv",
                                     "3gp", "3g2", "dv",  "divx", "y4m", "nut", "mxf", "gif"};
    return endings;
}

const QStringList& pictureEndings()
{
    static const QStringList endings = [] {
        QStringList readable;
        for (const QByteArray& format : QImageReader::supportedImageFormats())
            if (const QString ending = QString::fromLatin1(format).toLower(); !filmEndings().contains(ending))
                readable << ending;
        return readable;
    }();
    return endings;
}

QString nameFilter(const QStringList& endings)
{
    QStringList patterns;
    for (const QString& ending : endings)
        patterns << "*." + ending;
    return patterns.join(' ');
}

}  // namespace fresco::ui
