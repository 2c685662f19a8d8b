// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/picture_files.h"

#include "bridge/text.h"
#include "fresco/worded_error.h"
#include "results/kept_pictures.h"

#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QImageWriter>
#include <QSaveFile>

#include <optional>

namespace fresco::ui {

namespace {

constexpr int kDigits = 8;
constexpr qint64 kLargestFile = 256LL << 20;
constexpr const char* kDraftEnding = "-draft";
constexpr const char* kBasis = "fresco.basis";
constexpr const char* kRecipe = "fresco.recipe";

QString picturesFolder(const QString& folder) { return folder + "/renders/keys"; }

std::optional<KeyPicture> described(const QFileInfo& file)
{
    QString name = file.completeBaseName();
    const bool isDraft = name.endsWith(kDraftEnding);
    if (isDraft)
        name.chop(static_cast<int>(qstrlen(kDraftEnding)));
    bool isNumber = false;
    const qlonglong frame = name.toLongLong(&isNumber);
    QImageReader reader(file.filePath(), "png");
    if (!isNumber || frame < 0 || file.size() > kLargestFile || !reader.canRead())
        return std::nullopt;
    return KeyPicture{.frame = frame,
                      .quality = isDraft ? PictureQuality::Draft : PictureQuality::Full,
                      .basis = reader.text(kBasis),
                      .recipe = reader.text(kRecipe),
                      .madeAt = file.lastModified()};
}

[[noreturn]] void cannotKeep(std::int64_t frame, const QString& folder, const QString& detail)
{
    throw WordedError{
        ErrorKind::OutputNotWritable,
        worded(
            FRESCO_TEXT("Errors",
                        "The picture of keyframe %1 cannot be kept in \"%2\"; check the space and the rights there."),
            frame,
            toEngine(folder)),
        toEngine(detail)};
}

/// The largest part about the middle that has the aspect of `size`.
QImage cutToAspect(const QImage& image, const QSize& size)
{
    const QSize part = size.scaled(image.size(), Qt::KeepAspectRatio);
    return image.copy(QRect(QPoint((image.width() - part.width()) / 2, (image.height() - part.height()) / 2), part));
}

}  // namespace

QString keyPicturePath(const QString& folder, std::int64_t frame, PictureQuality quality)
{
    return QString("%1/%2%3.png")
        .arg(picturesFolder(folder))
        .arg(frame, kDigits, 10, QLatin1Char('0'))
        .arg(quality == PictureQuality::Draft ? QLatin1String(kDraftEnding) : QLatin1String());
}

void writeKeyPicture(const QString& folder, const KeyPicture& picture, const QImage& image)
{
    const QString path = keyPicturePath(folder, picture.frame, picture.quality);
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    if (written) {
        QImageWriter writer(&file, "png");
        writer.setText(kBasis, picture.basis);
        writer.setText(kRecipe, picture.recipe);
        written = writer.write(image) && file.commit();
    }
    if (!written)
        cannotKeep(picture.frame, picturesFolder(folder), file.errorString());
}

QImage readKeyPicture(const QString& folder, std::int64_t frame, PictureQuality quality)
{
    QImageReader reader(keyPicturePath(folder, frame, quality), "png");
    return reader.read();
}

QString keepKeyPicture(const QString& folder, const KeyPicture& picture)
{
    QFile made(keyPicturePath(folder, picture.frame, picture.quality));
    if (QImageReader(made.fileName(), "png").text(kBasis) != picture.basis)
        cannotKeep(picture.frame, folder + "/kept", "it is not in " + made.fileName());  // writing it failed
    QDir().mkpath(folder + "/kept");
    const QString kept = newKeptPath(folder, picture.frame, "locked", "png");
    if (!made.copy(kept))
        cannotKeep(picture.frame, folder + "/kept", made.errorString());
    return kept;
}

KeptPicture readKeptPicture(const QString& file, const QSize& working)
{
    QImageReader reader(file);
    reader.setDecideFormatFromContent(true);
    const QString recipe = reader.text(kRecipe);
    const QImage image = reader.read();
    return {image.isNull() || working.isEmpty() ? image : cutToAspect(image, working), recipe};
}

std::vector<KeyPicture> findKeyPictures(const QString& folder)
{
    std::vector<KeyPicture> found;
    for (const QFileInfo& file : QDir(picturesFolder(folder)).entryInfoList({"*.png"}, QDir::Files, QDir::Name))
        if (const auto picture = described(file))
            found.push_back(*picture);
    return found;
}

}  // namespace fresco::ui
