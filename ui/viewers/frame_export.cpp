// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewers/frame_export.h"

#include "dialogs/dialogs.h"
#include "document/recipe_picture.h"
#include "frame_bar.h"
#include "image_viewer/compare_view.h"
#include "settings.h"
#include "timecode.h"
#include "viewers/frame_name.h"

#include <QAction>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImageWriter>
#include <QSaveFile>

#include <cmath>

namespace fresco::ui {

namespace {

constexpr int kQuality = 95;  // of JPEG and WebP

/// Pixels squared: what the screen shows of a film whose pixels are not square, and of keyframes at working size.
QImage inTrueShape(const ShownPicture& shown)
{
    const QImage& image = shown.image;
    if (shown.shape.isEmpty() || image.isNull())
        return image.copy();
    const double width = static_cast<double>(image.height()) * shown.shape.width() / shown.shape.height();
    const auto rounded = static_cast<int>(std::lround(width));
    if (std::abs(rounded - image.width()) <= 1)
        return image.copy();  // the decoder's bytes are not kept alive by us
    return image.scaled(rounded, image.height(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

/// @return an empty text, or what the system says
QString write(const QString& path, const QImage& image, const QString& recipe)
{
    const QByteArray format = QFileInfo(path).suffix().toLower().toLatin1();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    QImageWriter writer(&file, format);
    writer.setQuality(format == "png" ? -1 : kQuality);
    if (format == "png" && !recipe.isEmpty())
        writer.setText(kRecipeChunk, recipe);
    if (!writer.write(image))
        return writer.errorString();
    return file.commit() ? QString() : file.errorString();
}

bool isPictureName(const QString& path)
{
    return QImageWriter::supportedImageFormats().contains(QFileInfo(path).suffix().toLower().toLatin1());
}

QString word(FrameSubject subject)
{
    switch (subject) {
    case FrameSubject::Source: return FrameExport::tr("source");
    case FrameSubject::Result: return FrameExport::tr("result");
    case FrameSubject::View: return FrameExport::tr("view");
    }
    return {};
}

}  // namespace

FrameExport::FrameExport(const Parts& parts, QWidget* window) : QObject(window), parts_(parts), window_(window)
{
    pool_.setMaxThreadCount(1);  // the last copy is what lies on the clipboard
}

FrameExport::~FrameExport() { pool_.waitForDone(); }

std::optional<ShownPicture> FrameExport::pictureOf(FrameSubject subject)
{
    std::optional<ShownPicture> picture;
    switch (subject) {
    case FrameSubject::Source: picture = parts_.viewer.shownSource(); break;
    case FrameSubject::Result: picture = parts_.viewer.shownResult(); break;
    case FrameSubject::View:
        picture = ShownPicture{.image = parts_.viewer.compare()->grab().toImage(), .shape = {}, .frame = 0};
        break;
    }
    if (!picture) {
        const bool isMissing =
            subject == FrameSubject::Result && !parts_.viewer.compare()->second()->notice().isEmpty();
        Q_EMIT failed(isMissing ? tr("This frame has no result yet; preview it or render the film first.")
                                : tr("The picture of this frame is still on its way; try again in a moment."));
    }
    return picture;
}

QString FrameExport::suggestion(FrameSubject subject) const
{
    const FilmViewer& viewer = parts_.viewer;
    const widgets::FrameRate rate = viewer.rate();
    const std::int64_t frame = viewer.bar()->frame();
    const FrameFacts facts{.film = QFileInfo(viewer.sourcePath()).completeBaseName(),
                           .frame = frame,
                           .time = rate.isKnown() ? widgets::timecodeText(frame, rate) : QString::number(frame),
                           .what = word(subject)};
    return freePicturePath(parts_.settings.lastFolder(), frameFileName(parts_.settings.framePattern(), facts));
}

void FrameExport::save(FrameSubject subject)
{
    const auto picture = pictureOf(subject);
    if (!picture)
        return;
    const QString recipe = subject == FrameSubject::Result && recipes_ ? recipes_(picture->frame) : QString();
    QString path = parts_.dialogs.saveFile(window_, suggestion(subject));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += ".png";
    if (!isPictureName(path)) {
        Q_EMIT failed(tr("“%1” is no name of a picture; end it with .png or .jpg.").arg(QFileInfo(path).fileName()));
        return;
    }
    parts_.settings.setLastFolder(QFileInfo(path).absolutePath());
    pool_.start([this, path, recipe, shown = *picture] {
        const QString problem = write(path, inTrueShape(shown), recipe);
        const auto tell = [this, path, problem] {
            if (problem.isEmpty())
                Q_EMIT done(tr("Saved as %1.").arg(QFileInfo(path).fileName()));
            else
                Q_EMIT failed(tr("The picture cannot be saved as “%1”: %2").arg(path, problem));
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
}

void FrameExport::copy(FrameSubject subject)
{
    const auto picture = pictureOf(subject);
    if (!picture)
        return;
    pool_.start([this, shown = *picture] {
        const auto take = [this, image = inTrueShape(shown)] {
            QGuiApplication::clipboard()->setImage(image);
            Q_EMIT done(tr("The picture is on the clipboard."));
        };
        QMetaObject::invokeMethod(this, take, Qt::QueuedConnection);
    });
}

void FrameExport::bind(const std::function<QAction*(std::string_view id)>& action)
{
    using Deed = void (FrameExport::*)(FrameSubject);
    const auto on = [&](std::string_view id, Deed act, FrameSubject subject) {
        connect(action(id), &QAction::triggered, this, [this, act, subject] { (this->*act)(subject); });
    };
    on("saveSourceFrame", &FrameExport::save, FrameSubject::Source);
    on("saveResultFrame", &FrameExport::save, FrameSubject::Result);
    on("saveView", &FrameExport::save, FrameSubject::View);
    on("copySourceFrame", &FrameExport::copy, FrameSubject::Source);
    on("copyResultFrame", &FrameExport::copy, FrameSubject::Result);
    on("copyView", &FrameExport::copy, FrameSubject::View);
}

}  // namespace fresco::ui
