// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/keyframe_plan.h"

#include "fresco/worded_error.h"
#include "pipeline/keyframes/film_survey.h"
#include "plan/keyframes.h"
#include "plan/scene_cuts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace fresco::pipeline {

namespace {

std::vector<std::int64_t> shifted(std::vector<std::int64_t> frames, std::int64_t offset)
{
    for (std::int64_t& frame : frames)
        frame += offset;
    return frames;
}

/// As published, with the last frame, which is always a key here.
std::vector<std::int64_t> referenceKeys(const FilmSurvey& survey, const plan::KeyframeBounds& bounds)
{
    std::vector<std::int64_t> keys = plan::referenceKeyframes(survey.errors, bounds);
    const auto last = static_cast<std::int64_t>(survey.errors.size()) - 1;
    if (keys.empty() || keys.back() != last)
        keys.push_back(last);
    return keys;
}

/// With first and last frame of each scene: a frame is made from a key on either side, and never from another scene's.
std::vector<std::int64_t>
withSceneEnds(std::vector<std::int64_t> keys, const std::vector<std::int64_t>& sceneStarts, const FrameRange& range)
{
    for (const std::int64_t start : sceneStarts) {
        keys.push_back(start);
        keys.push_back(start > range.first.value ? start - 1 : range.last.value);
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

std::vector<std::int64_t>
chosenKeys(const TranslationPlan& plan, const FilmSurvey& survey, const std::vector<std::int64_t>& sceneStarts)
{
    const ParameterSet& parameters = plan.request.parameters;
    const plan::KeyframeBounds bounds{parameters.integer(key::minInterval), parameters.integer(key::maxInterval)};
    const std::string mode = parameters.text(key::keyframes);
    if (!plan.choosesKeys())
        return everyFrame(plan.range);
    if (mode == "reference")
        return shifted(referenceKeys(survey, bounds), plan.range.first.value);
    if (mode == "auto")
        return shifted(plan::automaticKeyframes({survey.errors, survey.disocclusion}, sceneStarts, bounds),
                       plan.range.first.value);
    return plan.listedKeys;
}

/// The frames of a gap are held together, about 11 MB each at 512 x 896: keys by hand lie no farther apart than the
/// longest interval that can be asked for.
void requireShortGaps(const std::vector<std::int64_t>& keys)
{
    const auto longest = static_cast<std::int64_t>(findParameter(key::maxInterval)->maximum);
    const auto isTooFar = [&](std::int64_t left, std::int64_t right) { return right - left > longest; };
    const auto gap = std::ranges::adjacent_find(keys, isTooFar);
    if (gap != keys.end())
        throw WordedError{
            ErrorKind::InvalidArgument,
            worded(FRESCO_TEXT("Errors", "Keyframes %1 and %2 are more than %3 frames apart; add one between them."),
                   *gap,
                   *std::next(gap),
                   longest)};
}

bool choosesByFrames(const TranslationPlan& plan) { return plan.choosesKeys() && plan.listedKeys.empty(); }

/// Who asks for the plan alone wants to see how the film moves, whoever names the keys.
bool showsMotion(const TranslationPlan& plan) { return plan.request.lastStage == Stage::Keyframes; }

bool needsSurvey(const TranslationPlan& plan) { return !plan.listedCuts || choosesByFrames(plan) || showsMotion(plan); }

bool needsDisocclusion(const TranslationPlan& plan)
{
    const bool isAutomatic = plan.request.parameters.text(key::keyframes) == "auto";
    return (choosesByFrames(plan) && isAutomatic) || showsMotion(plan);
}

std::vector<FrameChange> changesOf(const FilmSurvey& survey)
{
    std::vector<FrameChange> changes(survey.errors.size());
    for (std::size_t index = 0; index < changes.size(); ++index) {
        changes[index].difference = static_cast<float>(std::sqrt(survey.errors[index]) / 2.0);  // from -1..1
        if (index < survey.disocclusion.size())
            changes[index].disocclusion = static_cast<float>(survey.disocclusion[index]);
    }
    return changes;
}

}  // namespace

bool isKeyframePlanCached(const TranslationPlan& plan, const JobStages& stages)
{
    return !needsSurvey(plan) || isSurveyed(plan, needsDisocclusion(plan), stages);
}

std::vector<std::int64_t> everyFrame(const FrameRange& range)
{
    std::vector<std::int64_t> frames(static_cast<std::size_t>(range.count()));
    std::iota(frames.begin(), frames.end(), range.first.value);
    return frames;
}

std::int64_t KeyframePlan::translatedFrames() const
{
    std::int64_t frames = 0;
    for (const plan::KeyframeBatch& batch : batches)
        frames += static_cast<std::int64_t>(batch.frames().size());
    return frames;
}

KeyframePlan
planKeyframes(const TranslationPlan& plan, const JobStages& stages, ProgressMeter& meter, const std::stop_token& stop)
{
    FilmSurvey survey;
    if (needsSurvey(plan))
        survey = surveyFilm(plan, needsDisocclusion(plan), stages, meter, stop);
    std::vector<std::int64_t> cuts =
        plan.listedCuts ? shifted(*plan.listedCuts, -plan.range.first.value) : plan::findSceneCuts(survey.looks);
    KeyframePlan result;
    result.keys = chosenKeys(plan, survey, cuts);
    result.sceneStarts = shifted(std::move(cuts), plan.range.first.value);
    result.sceneStarts.insert(result.sceneStarts.begin(), plan.range.first.value);
    if (plan.fillsGaps()) {
        result.keys = withSceneEnds(std::move(result.keys), result.sceneStarts, plan.range);
        requireShortGaps(result.keys);
    }
    result.changes = changesOf(survey);
    result.batches = plan::planBatches(result.keys, result.sceneStarts, plan.batchSize);
    return result;
}

}  // namespace fresco::pipeline
