// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/key_picture.h"
#include "viewers/film_viewer.h"

#include <QObject>

#include <functional>
#include <optional>

namespace fresco::ui {

class FilmRender;
class KeyGallery;
class PictureBases;
class ProjectDocument;

/// The picture that each key of the document is shown by, in viewer and timeline alike: a person's own or one that a
/// lock keeps before all others, else the best of the gallery. Gives the gallery the document's folder and pictures.
class ShownKeys : public QObject {
    Q_OBJECT
public:
    struct Parts {
        const ProjectDocument& document;
        KeyGallery& gallery;
        const FilmRender& render;
        std::function<const PictureBases&()> bases;  ///< of the document as it is
    };
    explicit ShownKeys(Parts parts, QObject* parent = nullptr);

    /// nullptr: there is none.
    const KeyPicture* picture(std::int64_t frame) const;
    /// Null where there is none, or while it is being read: KeyGallery::changed() follows.
    QImage image(std::int64_t frame);
    /// The picture once it has been read; never where there is none.
    void withImage(std::int64_t frame, const std::function<void(const QImage&)>& then);
    /// What the viewer shows in place of a film's frame; nothing where there is no picture, or the film is newer.
    std::optional<FilmViewer::Still> still(std::int64_t frame);
    /// The next film or preview takes this picture as it is.
    bool isCurrent(const KeyPicture& picture) const;

private:
    void openGallery();
    void followFolder();
    void showKept();
    FilmViewer::Still described(const KeyPicture& picture, const QImage& image) const;

    Parts parts_;
};

}  // namespace fresco::ui
