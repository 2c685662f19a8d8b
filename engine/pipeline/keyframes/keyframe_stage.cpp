// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/keyframe_stage.h"

#include "pipeline/keyframes/guidance_report.h"
#include "pipeline/stages/batch_entry.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <utility>

namespace fresco::pipeline {

namespace {

BatchPreparation::Wishes wishesOf(const TranslationPlan& plan, const Observer& observer)
{
    BatchPreparation::Wishes wishes = BatchPreparation::needsOf(plan);
    wishes.guidance = (wishes.guidance || observer.wantsGuidance()) && plan.request.lastStage != Stage::Control;
    return wishes;
}

}  // namespace

KeyframeStage::KeyframeStage(const TranslationPlan& plan,
                             const std::vector<plan::KeyframeBatch>& batches,
                             const JobStages& stages,
                             Tools tools)
    : plan_(plan), batches_(batches), stages_(stages), tools_(std::move(tools)), keys_(stages.keys.batches(batches))
{
}

bool KeyframeStage::isNeeded(std::size_t index) const
{
    const auto isOwn = [this](std::int64_t frame) { return plan_.ownPictures.has(frame); };
    if (!std::ranges::all_of(batches_[index].newKeys, isOwn))
        return true;
    const std::size_t next = index + 1;
    return next < batches_.size() && !batches_[next].startsScene() && isNeeded(next) && !isCached(next);
}

BatchPreparation& KeyframeStage::preparation()
{
    if (!preparation_)
        preparation_.emplace(plan_, stages_, tools_.target.device, wishesOf(plan_, tools_.meter.observer()));
    return *preparation_;
}

KeyframeTranslator& KeyframeStage::translator()
{
    if (!translator_) {
        const JobModel& model = tools_.model.get();
        KeyframeTranslator::Settings settings = translatorSettings(plan_, model, tools_.stop);
        Observer& observer = tools_.meter.observer();
        if (observer.wantsLosses() || stages_.cache.isOn())  // a later run may want the curves without the work
            settings.onLosses = [this, &observer](const LossCurves& curves) {
                if (observer.wantsLosses())
                    observer.lossesMeasured(curves);
                losses_.push_back(curves);
            };
        translator_.emplace(model, std::move(settings));
    }
    return *translator_;
}

PreparedBatch KeyframeStage::prepared(std::size_t index)
{
    if (!feed_)
        feed_.emplace(plan_);
    Batch batch = feed_->batch(batches_[index], static_cast<std::int64_t>(index), tools_.meter, tools_.stop);
    PreparedBatch prepared = preparation().prepare(std::move(batch), tools_.meter, tools_.stop);
    if (tools_.meter.observer().wantsGuidance())
        tools_.meter.observer().guidanceMade(makeGuidanceReport(prepared));
    return prepared;
}

PreparedBatch KeyframeStage::takePrepared(std::size_t index)
{
    if (!ahead_.valid())
        return prepared(index);
    tools_.meter.pause();
    PreparedBatch made = ahead_.get();
    return indexAhead_ == index ? std::move(made) : prepared(index);
}

void KeyframeStage::prepareAhead(std::size_t index)
{
    if (!tools_.preparesAhead || index >= batches_.size() || isCached(index) || !isNeeded(index))
        return;
    indexAhead_ = index;
    ahead_ = std::async(std::launch::async, [this, index] {
        const c10::InferenceMode inference;  // of a thread, not of the process
        PreparedBatch made = prepared(index);
        tools_.meter.pause();
        return made;
    });
}

std::vector<ImageView> KeyframeStage::pictures(std::size_t index)
{
    TranslatedBatch batch = stages_.cache.obtain(
        keys_[index],
        [&](const auto& file) { return taken(index, file); },
        [&] { return translated(index); },
        resultOf);
    scene_ = std::move(batch.scene);
    return std::move(batch.pictures);
}

TranslatedBatch KeyframeStage::taken(std::size_t index, const tensor::SafetensorsReader& file)
{
    TranslatedBatch batch = translatedBatchFrom(file, static_cast<std::int64_t>(batches_[index].newKeys.size()));
    if (tools_.meter.observer().wantsGuidance())
        prepare(index);
    reportLosses(index, batch);
    isTranslatorBehind_ = true;
    return batch;
}

void KeyframeStage::reportLosses(std::size_t index, const TranslatedBatch& batch) const
{
    Observer& observer = tools_.meter.observer();
    if (!observer.wantsLosses())
        return;
    for (LossCurves curves : batch.losses) {
        curves.batch = static_cast<std::int64_t>(index);
        observer.lossesMeasured(curves);
    }
}

TranslatedBatch KeyframeStage::translated(std::size_t index)
{
    KeyframeTranslator& translator = this->translator();
    const PreparedBatch prepared = takePrepared(index);
    prepareAhead(index + 1);
    if (std::exchange(isTranslatorBehind_, false) && prepared.batch.hasAnchors())
        translator.continueScene(scene_);
    losses_.clear();
    std::vector<ImageView> pictures = translator.translate(prepared, tools_.meter, tools_.stop);
    return {.pictures = std::move(pictures), .scene = translator.sceneState(), .losses = std::move(losses_)};
}

}  // namespace fresco::pipeline
