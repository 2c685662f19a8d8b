// SPDX-License-Identifier: GPL-3.0-or-later
#include "thumbnails/thumbnail_files.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <utility>
#include <vector>

namespace fresco::ui {

namespace {

constexpr qint64 kSample = qint64{64} << 10;
constexpr qint64 kDaySeconds = qint64{24} * 3600;
constexpr const char* kFormat = "jpg";  // a tenth of a PNG; at this size the loss is not seen
constexpr int kQuality = 88;

struct StoredFile {
    QString path;
    qint64 bytes = 0;
    QDateTime used;
};

std::vector<StoredFile> filesIn(const QString& folder)
{
    std::vector<StoredFile> files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        all.next();
        const QFileInfo info = all.fileInfo();
        files.push_back({info.filePath(), info.size(), info.lastModified()});
    }
    return files;
}

/// Files are dated by their last use, to the day: a date written at every look would cost more than the look.
void noteUse(QFile& file)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (file.fileTime(QFileDevice::FileModificationTime).secsTo(now) > kDaySeconds)
        file.setFileTime(now, QFileDevice::FileModificationTime);
}

}  // namespace

ThumbnailFiles::ThumbnailFiles(QString folder, qint64 limit)
    : folder_(std::move(folder)), limit_(limit), written_(limit)
{
}

QString ThumbnailFiles::identity(const QString& film)
{
    QFile file(film);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const qint64 time = QFileInfo(file).lastModified().toMSecsSinceEpoch();
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(QByteArray::number(file.size()) + ' ' + QByteArray::number(time));
    hash.addData(file.read(kSample));
    file.seek(std::max<qint64>(0, file.size() - kSample));
    hash.addData(file.read(kSample));
    return QString::fromLatin1(hash.result().toHex());
}

QString ThumbnailFiles::path(const QString& film, std::int64_t frame, int height) const
{
    return QString("%1/%2/%3/%4-%5.%6").arg(folder_, film.left(2), film.mid(2)).arg(frame).arg(height).arg(kFormat);
}

QImage ThumbnailFiles::read(const QString& film, std::int64_t frame, int height) const
{
    if (folder_.isEmpty() || film.isEmpty())
        return {};
    QFile file(path(film, frame, height));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    noteUse(file);
    return QImage::fromData(file.readAll(), kFormat);
}

void ThumbnailFiles::write(const QString& film, std::int64_t frame, int height, const QImage& image)
{
    if (folder_.isEmpty() || film.isEmpty())
        return;
    const QString goal = path(film, frame, height);
    QDir().mkpath(QFileInfo(goal).path());
    // No QSaveFile: it waits for the disk at every file, and a picture that a power cut damaged is decoded again.
    QTemporaryFile file(goal + ".XXXXXX");
    if (!file.open() || !image.save(&file, kFormat, kQuality) || !file.flush())
        return;
    const qint64 bytes = file.size();
    QFile::remove(goal);
    if (!file.rename(goal))
        return;
    file.setAutoRemove(false);
    written_ += bytes;
    if (written_ > limit_ / 10)
        trim();
}

void ThumbnailFiles::trim()
{
    written_ = 0;
    if (folder_.isEmpty())
        return;
    std::vector<StoredFile> files = filesIn(folder_);
    std::ranges::sort(files, {}, &StoredFile::used);
    qint64 total = 0;
    for (const StoredFile& file : files)
        total += file.bytes;
    for (const StoredFile& file : files) {
        if (total <= limit_ - limit_ / 10)
            return;
        if (QFile::remove(file.path))
            total -= file.bytes;
    }
}

}  // namespace fresco::ui
