// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/translation_plan.h"

#include "core/paths.h"
#include "fresco/frame_lists.h"
#include "fresco/model_info.h"
#include "fresco/worded_error.h"
#include "pipeline/keyframes/constraint_parameters.h"
#include "pipeline/keyframes/saliency_masks.h"
#include "pipeline/latent_noise.h"
#include "pipeline/output/result_folder.h"
#include "plan/frame_list.h"

#include <algorithm>
#include <cmath>

namespace fresco::pipeline {

namespace {

[[noreturn]] void fail(const Wording& sentence) { throw WordedError{ErrorKind::InvalidArgument, sentence}; }

FrameRange clampedRange(const ParameterSet& parameters, std::int64_t frames)
{
    const std::int64_t first = parameters.integer(key::from);
    const std::int64_t last = std::min(parameters.integer(key::to), frames - 1);
    if (first >= frames)
        fail(worded(FRESCO_TEXT("Errors", "--from %1 lies past the film's last frame, %2; choose a smaller one."),
                    first,
                    frames - 1));
    if (first > last)
        fail(worded(FRESCO_TEXT("Errors", "--from %1 lies after --to %2; exchange them."), first, last));
    return {{first}, {last}};
}

/// warm-up in steps; strength is another way to say it: warmup = round((1 - S) n).
std::int64_t warmupSteps(const ParameterSet& parameters, std::int64_t steps)
{
    if (parameters.isSet(key::strength) && parameters.isSet(key::warmup))
        fail(worded(FRESCO_TEXT("Errors", "--strength and --warmup say the same thing; give only one of them.")));
    if (!parameters.isSet(key::warmup)) {
        const auto warmup = std::lround((1.0 - parameters.real(key::strength)) * static_cast<double>(steps));
        if (warmup >= steps)
            fail(worded(FRESCO_TEXT("Errors", "--strength %1 leaves none of the %2 steps to do; raise it."),
                        toText(parameters.value(key::strength)),
                        steps));
        return warmup;
    }
    const std::int64_t warmup = parameters.integer(key::warmup);
    if (warmup >= steps)
        fail(worded(FRESCO_TEXT("Errors", "--warmup %1 leaves none of the %2 steps to do; lower it."), warmup, steps));
    return warmup;
}

void requireSeparateOutput(const TranslateRequest& request)
{
    std::error_code ignored;
    if (std::filesystem::equivalent(request.input, request.output, ignored))
        throw WordedError{
            ErrorKind::OutputNotWritable,
            worded(FRESCO_TEXT("Errors", "The result would replace its own source %1; choose another name for it."),
                   core::quoted(request.input))};
}

void requireOrderedIntervals(const ParameterSet& parameters)
{
    if (parameters.integer(key::minInterval) > parameters.integer(key::maxInterval))
        fail(worded(FRESCO_TEXT("Errors", "--min-interval %1 is longer than --max-interval %2; exchange them."),
                    parameters.integer(key::minInterval),
                    parameters.integer(key::maxInterval)));
}

/// @return nothing if they are to be searched
std::optional<std::vector<std::int64_t>> readCuts(const std::string& cuts, const TranslationPlan& plan)
{
    if (cuts == "auto")
        return std::nullopt;
    if (cuts == "none")
        return std::vector<std::int64_t>{};
    return plan::cutsInside(plan.range, plan::cutsFromList(cuts, {{0}, {plan.media.frames - 1}}));
}

/// Texts with a grammar of their own are read before any work, so that a slip costs nothing.
void readTexts(TranslationPlan& plan)
{
    const ParameterSet& parameters = plan.request.parameters;
    plan.keyframePrompts = keyframePromptsFromText(parameters.text(key::keyframePrompts));
    const std::string keyframes = parameters.text(key::keyframes);
    if (keyframes != "auto" && keyframes != "reference")
        plan.listedKeys = plan::keyframesFromList(keyframes, plan.range);
    plan.listedCuts = readCuts(parameters.text(key::cuts), plan);
    if (const std::string flows = parameters.text(key::ownFlow); !flows.empty())
        plan.ownFlows.emplace(flows);
    if (const std::string masks = parameters.text(key::saliencyMasks); !masks.empty())
        plan.masks.emplace(masks);
}

void decideOutput(TranslationPlan& plan)
{
    const TranslateRequest& request = plan.request;
    if (!request.writesOutput() && (request.measuresResult || request.measuresPerFrame))
        fail(worded(FRESCO_TEXT("Errors", "--metrics measures a finished result; leave out --only, or --metrics.")));
    if (request.writesFilm()) {
        plan.exported = planExport(plan.request.parameters, request.output);
    } else if (request.writesOutput()) {
        refuseFilmOptions(request.parameters);
        requireResultFolder(request.output);
    }
}

}  // namespace

bool TranslationPlan::needsMotion() const
{
    const SharedNoise noise = parseSharedNoise(request.parameters.text(key::sharedNoise));
    return constraints.isAnyOn() || noise == SharedNoise::Transported;
}

TranslationPlan planTranslation(const TranslateRequest& request, const std::stop_token& stop)
{
    TranslationPlan plan;
    plan.request = request;
    ParameterSet& parameters = plan.request.parameters;
    plan.model = resolveModel(parameters.text(key::model));
    applyModelDefaults(plan.model, parameters);
    if (parameters.boolean(key::reference))
        applyReferenceDefaults(parameters);
    plan.steps = parameters.integer(key::steps);
    const std::int64_t warmup = warmupSteps(parameters, plan.steps);
    plan.startsFromNoise = warmup < 0;
    plan.firstStep = std::max<std::int64_t>(warmup, 0);
    plan.batchSize = parameters.integer(key::batchSize);
    decideOutput(plan);

    plan.media = probeMedia(request.input, FrameCount::Exact, stop);
    plan.range = clampedRange(parameters, plan.media.frames);
    plan.source = {plan.media.width, plan.media.height};
    plan.working = workingSize(shownSize(plan.media), parameters.integer(key::resolution));
    requireOrderedIntervals(parameters);
    readTexts(plan);
    plan.ownPictures = OwnPictures{request.keyPictures, plan.working};
    plan.constraints = constraintsFrom(parameters, plan.steps, plan.working);
    plan.flow = chooseFlow(parameters);
    const std::string propagation = parameters.text(key::propagation);
    plan.propagation = propagation == "patch"  ? PropagationMethod::Patch
                       : propagation == "flow" ? PropagationMethod::Flow
                                               : PropagationMethod::EveryFrame;
    if (request.writesOutput())
        requireSeparateOutput(request);
    if (request.writesFilm())
        requirePossibleSize(plan.exported, plan.source);
    return plan;
}

}  // namespace fresco::pipeline
