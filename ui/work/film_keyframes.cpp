// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/film_keyframes.h"

#include "document/project_document.h"
#include "queue/render_queue.h"
#include "results/key_gallery.h"
#include "work/film_render.h"
#include "work/keyframe_intake.h"

#include <variant>

namespace fresco::ui {

FilmKeyframes::FilmKeyframes(const Parts& parts, QObject* parent) : QObject(parent), parts_(parts)
{
    connect(&parts_.render, &FilmRender::started, this, &FilmKeyframes::follow);
    connect(&parts_.queue, &RenderQueue::started, this, [this](const QueuedJob& film, Job* job) {
        const ProjectDocument& document = parts_.document;
        if (document.isOpen() && film.projectFolder == document.folder() && film.basis == filmBasis(document))
            follow(job);
    });
}

void FilmKeyframes::follow(Job* job)
{
    const ProjectDocument& document = parts_.document;
    const auto* request = std::get_if<TranslateRequest>(&job->call().request);
    if (!request || filmRange(document, request->parameters) != document.range())
        return;
    const KeyframeIntake intake(document, parts_.gallery, *request, PictureQuality::Full);
    connect(job, &Job::keyframeMade, this, [this, intake](const KeyframePicture& made) {
        intake.take(made, parts_.document, parts_.gallery);
    });
}

}  // namespace fresco::ui
