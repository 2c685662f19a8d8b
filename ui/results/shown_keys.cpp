// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/shown_keys.h"

#include "bridge/text.h"
#include "document/edits.h"
#include "document/project_document.h"
#include "fresco/frame_size.h"
#include "results/key_gallery.h"
#include "results/picture_basis.h"
#include "viewers/picture_title.h"
#include "work/film_render.h"

#include <map>
#include <utility>

namespace fresco::ui {

namespace {

/// Empty while the film is not known.
QSize workingSizeOf(const ProjectDocument& document)
{
    const auto& media = document.media();
    if (!media)
        return {};
    const FrameSize size = workingSize(shownSize(*media), document.effectiveParameters().integer(key::resolution));
    return {size.width, size.height};
}

}  // namespace

ShownKeys::ShownKeys(Parts parts, QObject* parent) : QObject(parent), parts_(std::move(parts))
{
    const ProjectDocument* document = &parts_.document;
    for (const auto signal : {&ProjectDocument::opened, &ProjectDocument::closed, &ProjectDocument::sourceChanged})
        connect(document, signal, this, &ShownKeys::openGallery);
    for (const auto signal : {&ProjectDocument::keysChanged, &ProjectDocument::mediaChanged})
        connect(document, signal, this, &ShownKeys::showKept);
    connect(document, &ProjectDocument::parametersChanged, this, &ShownKeys::showKept);
    connect(document, &ProjectDocument::titleChanged, this, &ShownKeys::followFolder);
}

void ShownKeys::openGallery()
{
    parts_.gallery.setFolder(parts_.document.folder());
    showKept();
}

void ShownKeys::followFolder()
{
    if (parts_.document.isOpen() && parts_.document.folder() != parts_.gallery.folder())
        parts_.gallery.followTo(parts_.document.folder());
}

void ShownKeys::showKept()
{
    std::map<std::int64_t, QString> files;
    for (const ProjectKey& key : parts_.document.project().keys)
        if (!key.picture.empty())
            files.emplace(key.frame, toQt(key.picture));
    parts_.gallery.setKept(files, workingSizeOf(parts_.document));
}

const KeyPicture* ShownKeys::picture(std::int64_t frame) const
{
    return parts_.gallery.best(frame, parts_.bases().of(frame));
}

QImage ShownKeys::image(std::int64_t frame)
{
    const KeyPicture* shown = picture(frame);
    return shown ? parts_.gallery.image(*shown) : QImage();
}

void ShownKeys::withImage(std::int64_t frame, const std::function<void(const QImage&)>& then)
{
    if (const QImage known = image(frame); !known.isNull())
        return then(known);
    if (!picture(frame))
        return;
    auto* wait = new QObject(this);
    connect(&parts_.gallery, &KeyGallery::changed, wait, [this, wait, frame, then](qint64 changed) {
        if (changed != frame)
            return;
        wait->deleteLater();
        wait->disconnect();
        if (const QImage read = image(frame); !read.isNull())
            then(read);
    });
}

bool ShownKeys::isCurrent(const KeyPicture& picture) const
{
    return picture.quality == PictureQuality::Own || picture.basis == parts_.bases().of(picture.frame);
}

std::optional<FilmViewer::Still> ShownKeys::still(std::int64_t frame)
{
    const KeyPicture* shown = picture(frame);
    if (!shown || (!isCurrent(*shown) && parts_.render.film()))
        return std::nullopt;
    const QImage image = parts_.gallery.image(*shown);
    return image.isNull() ? std::nullopt : std::optional(described(*shown, image));
}

FilmViewer::Still ShownKeys::described(const KeyPicture& picture, const QImage& image) const
{
    PictureBadge badge = badgeOf(picture.quality, !isCurrent(picture));
    const ProjectKey* key = edits::findKey(parts_.document.project(), picture.frame);
    if (picture.quality == PictureQuality::Own && !(key && key->isOwn))
        badge = {tr("Locked"), widgets::BadgeState::Full};  // the model's own, kept by a lock
    return {.image = image,
            .title = keyTitle(picture.frame, picture.recipe),
            .notice = {},
            .badge = badge.text,
            .badgeState = badge.state};
}

}  // namespace fresco::ui
