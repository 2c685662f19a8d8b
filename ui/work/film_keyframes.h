// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace fresco::ui {

class FilmRender;
class Job;
class KeyGallery;
class ProjectDocument;
class RenderQueue;

/// Keyframes that are made on the way to the document's film are pictures of its keys like those of a preview: takes
/// them from its render and from its films in the queue. Films of another range are left out, whose batches are others,
/// and queued films of what the project was before.
class FilmKeyframes : public QObject {
    Q_OBJECT
public:
    struct Parts {
        const ProjectDocument& document;
        KeyGallery& gallery;
        const FilmRender& render;
        const RenderQueue& queue;
    };
    explicit FilmKeyframes(const Parts& parts, QObject* parent = nullptr);

private:
    void follow(Job* job);

    Parts parts_;
};

}  // namespace fresco::ui
