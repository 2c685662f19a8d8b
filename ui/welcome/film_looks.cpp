// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/film_looks.h"

#include "bridge/image_conversion.h"
#include "bridge/text.h"
#include "document/project_path.h"
#include "fresco/project.h"
#include "results/project_picture.h"
#include "thumbnails/thumbnail_files.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace fresco::ui {

namespace {

constexpr int kHeight = 128;  // the larger of the timeline's two sizes: whoever was there first has made it
constexpr int kSide = 256;    // of what is decoded: larger ones would only cost time
constexpr qint64 kDiskBytes = 200 << 20;

bool isProject(const QString& path) { return !projectFolderOf(path).isEmpty(); }

FilmLook factsOf(const QString& path)
{
    const QFileInfo info(path);
    const QFileInfo dated(isProject(path) ? path + "/project.json" : path);
    return {.path = path, .isThere = isProject(path) ? info.isDir() : info.isFile(), .changedAt = dated.lastModified()};
}

QImage small(const QImage& image)
{
    return image.isNull() ? image : image.scaledToHeight(kHeight, Qt::SmoothTransformation);
}

QImage frameOf(const QString& film, const FrameSourceFactory& open, const QString& folder, const std::stop_token& stop)
{
    ThumbnailFiles files(folder, kDiskBytes);
    const QString identity = ThumbnailFiles::identity(film);
    if (const QImage kept = files.read(identity, 0, kHeight); !kept.isNull())
        return kept;
    if (stop.stop_requested())
        return {};
    const QImage made = small(toQt(open(toEnginePath(film), {.maxSide = kSide})->frame(FrameIndex{0}, stop)));
    files.write(identity, 0, kHeight, made);
    return made;
}

/// Null where nothing can be shown; why is told when the film is opened.
QImage
pictureOf(const QString& path, const FrameSourceFactory& open, const QString& folder, const std::stop_token& stop)
{
    try {
        if (!isProject(path))
            return frameOf(path, open, folder, stop);
        if (const QImage own(projectPicturePath(path)); !own.isNull())
            return small(own);
        return frameOf(toQt(readProject(toEnginePath(path)).source), open, folder, stop);
    } catch (const Cancelled&) {
        return {};
    } catch (const std::exception&) {
        return {};
    }
}

}  // namespace

FilmLooks::FilmLooks(FrameSourceFactory open, QString thumbnails, QObject* parent)
    : QObject(parent), open_(std::move(open)), thumbnails_(std::move(thumbnails))
{
}

FilmLooks::~FilmLooks() { stop_.request_stop(); }

void FilmLooks::want(const QStringList& paths)
{
    wanted_ = paths;
    pictureless_.clear();
    lookForFacts();
}

void FilmLooks::lookForFacts()
{
    task_.start([this, paths = wanted_] {
        QList<FilmLook> looks;
        for (const QString& path : paths)
            looks << factsOf(path);
        return [this, looks] {
            for (FilmLook look : looks) {
                const FilmLook before = known_.value(look.path);
                if (before.changedAt == look.changedAt)
                    look.picture = before.picture;
                known_[look.path] = look;
                if (open_ && look.isThere && look.picture.isNull() && wanted_.contains(look.path))
                    pictureless_ << look.path;
                Q_EMIT looked(look);
            }
            makeNextPicture();
        };
    });
}

void FilmLooks::makeNextPicture()
{
    if (pictureless_.isEmpty() || task_.isRunning())
        return;
    const QString path = pictureless_.takeFirst();
    task_.start([this, path, open = open_, folder = thumbnails_, stop = stop_.get_token()] {
        const QImage picture = pictureOf(path, open, folder, stop);
        return [this, path, picture] {
            FilmLook& look = known_[path];
            look.picture = picture;
            if (!picture.isNull())
                Q_EMIT looked(look);
            makeNextPicture();
        };
    });
}

}  // namespace fresco::ui
