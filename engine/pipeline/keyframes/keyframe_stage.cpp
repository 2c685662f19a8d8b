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
    std::optional<TranslatedBatch> batch = kept(index);
    if (batch) {
        tellOfKept(index, *batch);
        isTranslatorBehind_ = true;
    } else {
        batch = translated(index);
        stages_.cache.store(keys_[index], resultOf(*batch));
    }
    scene_ = std::move(batch->scene);
    sceneOf_ = index;
    return std::move(batch->pictures);
}

/// Nothing but reading happens here: what fails in it means that the entry is damaged.
std::optional<TranslatedBatch> KeyframeStage::kept(std::size_t index)
{
    const auto count = static_cast<std::int64_t>(batches_[index].newKeys.size());
    return stages_.cache.load(keys_[index], [&](const auto& file) { return translatedBatchFrom(file, count); });
}

void KeyframeStage::tellOfKept(std::size_t index, const TranslatedBatch& batch)
{
    Observer& observer = tools_.meter.observer();
    if (observer.wantsGuidance())
        prepare(index);
    if (!observer.wantsLosses())
        return;
    for (LossCurves curves : batch.losses) {
        curves.batch = static_cast<std::int64_t>(index);
        observer.lossesMeasured(curves);
    }
}

/// A batch that seemed to be in the cache when the one before was passed over, and is damaged, still has its anchors
/// from there.
void KeyframeStage::requireSceneBefore(std::size_t index)
{
    if (!batches_[index].startsScene() && sceneOf_ != index - 1)
        pictures(index - 1);
}

TranslatedBatch KeyframeStage::translated(std::size_t index)
{
    requireSceneBefore(index);
    KeyframeTranslator& translator = this->translator();
    const PreparedBatch prepared = takePrepared(index);
    prepareAhead(index + 1);
    if (std::exchange(isTranslatorBehind_, false) && prepared.batch.hasAnchors())
        translator.continueScene(scene_);
    losses_.clear();
    tools_.meter.beginBatch(
        static_cast<std::int64_t>(index) + 1, static_cast<std::int64_t>(batches_.size()), plan_.executedSteps());
    std::vector<ImageView> pictures = translator.translate(prepared, tools_.meter, tools_.stop);
    return {.pictures = std::move(pictures), .scene = translator.sceneState(), .losses = std::move(losses_)};
}

}  // namespace fresco::pipeline
