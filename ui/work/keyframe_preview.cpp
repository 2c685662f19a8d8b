// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/keyframe_preview.h"

#include "bridge/text.h"
#include "document/project_document.h"
#include "fresco/frame_lists.h"
#include "jobs/job_desk.h"
#include "results/key_gallery.h"
#include "work/keyframe_intake.h"

namespace fresco::ui {

KeyframePreview::KeyframePreview(ProjectDocument& document, KeyGallery& gallery, JobDesk& desk, QObject* parent)
    : QObject(parent), document_(document), gallery_(gallery), desk_(desk)
{
    connect(&document, &ProjectDocument::closed, this, &KeyframePreview::cancel);
}

TranslateRequest KeyframePreview::request(const Wish& wish) const
{
    TranslateRequest wishes;
    wishes.lastStage = Stage::Denoise;
    wishes.parameters = wish.draftSettings;
    if (!wish.frames.empty()) {
        wishes.parameters.set(key::keyframes, textOfFrames(wish.frames));
        wishes.keyframesOnly = true;  // else the ends of the scenes would be translated too
    }
    return requestOf(document_.project(), toEnginePath(document_.folder()), wishes);
}

void KeyframePreview::start(const Wish& wish)
{
    cancel();
    const bool isDraft = !wish.frames.empty() || !wish.draftSettings.values().empty();
    wish_ = wish;
    const TranslateRequest wanted = request(wish);
    const KeyframeIntake intake(document_, gallery_, wanted, isDraft ? PictureQuality::Draft : PictureQuality::Full);
    const JobWishes all{.previews = true, .keyframes = true, .losses = true, .guidance = true};
    Job* job = desk_.submit({.request = wanted, .wishes = all}, Job::Rank::Interactive);
    job_ = job;
    connect(job, &Job::keyframeMade, this, [this, intake](const KeyframePicture& made) {
        intake.take(made, document_, gallery_);
    });
    connect(job, &Job::ended, this, [this, job] {
        if (job_ == job)
            job_.clear();
        Q_EMIT ended();
    });
    Q_EMIT started(job);
}

void KeyframePreview::cancel() { desk_.cancel(job_); }

}  // namespace fresco::ui
