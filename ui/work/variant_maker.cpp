// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/variant_maker.h"

#include "bridge/image_conversion.h"
#include "bridge/text.h"
#include "document/project_document.h"
#include "fresco/frame_lists.h"
#include "jobs/job_desk.h"
#include "variants/variant_list.h"

namespace fresco::ui {

VariantMaker::VariantMaker(ProjectDocument& document, JobDesk& desk, VariantList& variants, QObject* parent)
    : QObject(parent), document_(document), desk_(desk), variants_(variants)
{
    connect(&document, &ProjectDocument::closed, this, [this] {
        stop();
        variants_.clear();
    });
}

void VariantMaker::start(std::int64_t frame, const std::vector<ParameterSet>& changes)
{
    stop();
    ++round_;
    variants_.start(frame, changes);
    for (std::size_t index = 0; index < changes.size(); ++index)
        submit(static_cast<int>(index), changes[index]);
    Q_EMIT runningChanged();
}

void VariantMaker::stop()
{
    ++round_;
    const auto jobs = std::exchange(jobs_, {});
    for (const QPointer<Job>& job : jobs)
        desk_.cancel(job);
    variants_.stop();
    Q_EMIT runningChanged();
}

void VariantMaker::submit(int index, const ParameterSet& changes)
{
    TranslateRequest wishes;
    wishes.keyframesOnly = true;
    wishes.lastStage = Stage::Denoise;
    wishes.parameters = changes;
    wishes.parameters.set(key::keyframes, textOfFrames({variants_.frame()}));
    TranslateRequest request = requestOf(document_.project(), toEnginePath(document_.folder()), wishes);
    request.keyPictures.clear();  // a try is the model's, also where the key has a picture of its own
    Job* job =
        desk_.submit({.request = request, .wishes = {.previews = true, .keyframes = true}}, Job::Rank::Interactive);
    jobs_.emplace_back(job);
    const auto isOfThisRound = [this, round = round_] { return round == round_; };
    connect(job, &Job::started, this, [=, this] {
        if (isOfThisRound())
            variants_.setRunning(index);
    });
    connect(job, &Job::progressed, this, [=, this](const Progress& progress) {
        if (isOfThisRound() && progress.preview)
            variants_.setPreview(index, toQt(progress.preview->image).copy());
    });
    connect(job, &Job::keyframeMade, this, [=, this](const KeyframePicture& made) {
        if (isOfThisRound())
            variants_.setDone(
                index,
                toQt(made.image).copy(),
                recipeOf(request, made.frame.value, toQt(std::string_view(made.modelHash)), PictureQuality::Draft));
    });
    connect(job, &Job::failed, this, [=, this](const Fault& fault) {
        if (isOfThisRound())
            variants_.setFailed(index, readable(fault));
    });
    connect(job, &Job::ended, this, [=, this] {
        std::erase_if(jobs_, [job](const QPointer<Job>& other) { return other.isNull() || other == job; });
        Q_EMIT runningChanged();
    });
}

}  // namespace fresco::ui
