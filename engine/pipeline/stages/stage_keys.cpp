// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/stages/stage_keys.h"

#include "cache/file_identity.h"
#include "pipeline/stages/model_identity.h"

#include <algorithm>
#include <array>

namespace fresco::pipeline {

namespace {

using cache::EntryKey;
using core::Json;

/// Raised whenever the code of a stage makes other results of the same inputs, or stores them another way.
constexpr int kSurveyVersion = 2;
constexpr int kControlVersion = 1;
constexpr int kMotionVersion = 2;
constexpr int kDenoiseVersion = 2;
constexpr int kPropagateVersion = 2;
constexpr int kFilmVersion = 2;
constexpr int kMeasureVersion = 4;

EntryKey keyOf(Stage stage, const Json& dependencies) { return cache::entryKey(stageKey(stage), dependencies); }

Json numbersOf(const std::vector<FrameIndex>& frames)
{
    Json numbers = Json::array();
    for (const FrameIndex frame : frames)
        numbers.push_back(frame.value);
    return numbers;
}

Json flowOf(const TranslationPlan& plan, const std::stop_token& stop)
{
    const FlowChoice& choice = plan.flow;
    const std::string own = plan.request.parameters.text(key::ownFlow);
    return {{"method", static_cast<int>(choice.method)},
            {"weights", choice.weights.empty() ? "" : cache::fileIdentity(choice.weights, stop)},
            {"own", own.empty() ? "" : cache::folderIdentity(own, stop)}};
}

/// The user's masks by their content; their names tell which frame is whose.
std::string masksOf(const ParameterSet& parameters, const std::stop_token& stop)
{
    const std::string folder = parameters.text(key::saliencyMasks);
    return folder.empty() ? std::string{} : cache::folderIdentity(folder, stop);
}

Json ownWords(const TranslationPlan& plan, const std::vector<std::int64_t>& frames)
{
    Json words = Json::object();
    for (const std::int64_t frame : frames)
        if (const auto own = plan.keyframePrompts.find(frame); own != plan.keyframePrompts.end())
            words[std::to_string(frame)] = own->second;
    return words;
}

}  // namespace

Json parametersOf(const ParameterSet& parameters, std::span<const Stage> stages)
{
    Json values = Json::object();
    for (const ParameterSpec& spec : parameterTable())
        if (std::ranges::find(stages, spec.stage) != stages.end() && parameters.matters(spec))
            values[std::string{spec.key}] = toText(parameters.value(spec.key));
    return values;
}

StageKeys::StageKeys(const TranslationPlan& plan, const ComputeTarget& target, const std::stop_token& stop)
    : plan_(plan),
      source_(cache::fileIdentity(plan.request.input, stop)), working_{plan.working.width, plan.working.height},
      flow_(flowOf(plan, stop))
{
    constexpr std::array kStages{Stage::Control, Stage::Motion, Stage::Denoise};
    const ParameterSet& parameters = plan.request.parameters;
    for (const auto& [frame, file] : plan.ownPictures.files())
        ownPictures_[frame] = cache::fileIdentity(file, stop);
    model_ = {{"version", kDenoiseVersion},
              {"source", source_},
              {"working", working_},
              {"flow", plan.needsMotion() ? flow_ : core::Json{}},
              {"parameters", parametersOf(parameters, kStages)},
              {"firstStep", plan.firstStep},
              {"startsFromNoise", plan.startsFromNoise},
              {"masks", plan.constraints.smoothsBackground ? masksOf(parameters, stop) : std::string{}},
              {"model", modelIdentity(plan, stop)},
              {"device", target.device.is_cuda() ? "cuda" : "cpu"},
              {"dtype", static_cast<int>(target.dtype)}};
}

EntryKey StageKeys::survey(const FrameRange& chunk, bool measuresDisocclusion) const
{
    return keyOf(Stage::Keyframes,
                 {{"version", kSurveyVersion},
                  {"source", source_},
                  {"frames", {chunk.first.value, chunk.last.value}},
                  {"disocclusion", measuresDisocclusion}});
}

EntryKey StageKeys::control(const std::vector<FrameIndex>& frames) const
{
    constexpr std::array kStages{Stage::Control};
    return keyOf(Stage::Control,
                 {{"version", kControlVersion},
                  {"source", source_},
                  {"working", working_},
                  {"parameters", parametersOf(plan_.request.parameters, kStages)},
                  {"frames", numbersOf(frames)}});
}

EntryKey StageKeys::motion(const std::vector<FrameIndex>& frames) const
{
    return keyOf(Stage::Motion,
                 {{"version", kMotionVersion},
                  {"source", source_},
                  {"working", working_},
                  {"flow", flow_},
                  {"frames", numbersOf(frames)}});
}

Json StageKeys::batch(const plan::KeyframeBatch& wanted, const std::string& before) const
{
    Json dependencies = model_;
    dependencies["frames"] = wanted.frames();
    dependencies["ownWords"] = ownWords(plan_, wanted.frames());
    dependencies["before"] = wanted.startsScene() ? "" : before;
    return dependencies;
}

std::vector<EntryKey> StageKeys::batches(const std::vector<plan::KeyframeBatch>& batches) const
{
    std::vector<EntryKey> keys;
    keys.reserve(batches.size());
    for (const plan::KeyframeBatch& wanted : batches)
        keys.push_back(keyOf(Stage::Denoise, batch(wanted, keys.empty() ? std::string{} : keys.back().hash)));
    return keys;
}

EntryKey StageKeys::gap(const Picture& left, const Picture& right) const
{
    constexpr std::array kStages{Stage::Propagate};
    const ParameterSet& parameters = plan_.request.parameters;
    return keyOf(Stage::Propagate,
                 {{"version", kPropagateVersion},
                  {"source", source_},
                  {"working", working_},
                  {"flow", flow_},
                  {"parameters", parametersOf(parameters, kStages)},
                  {"seed", parameters.integer(key::seed)},
                  {"left", {left.maker, left.frame.value}},
                  {"right", {right.maker, right.frame.value}}});
}

std::string StageKeys::ownPicture(std::int64_t frame) const
{
    const auto own = ownPictures_.find(frame);
    return own == ownPictures_.end() ? std::string{} : own->second;
}

Json StageKeys::ownPictures(const std::vector<std::int64_t>& keyframes) const
{
    Json own = Json::object();
    for (const std::int64_t frame : keyframes)
        if (const std::string hash = ownPicture(frame); !hash.empty())
            own[std::to_string(frame)] = hash;
    return own;
}

Json StageKeys::pictures(const KeyframePlan& keyframes, std::span<const EntryKey> batches) const
{
    constexpr std::array kStages{Stage::Propagate};
    Json hashes = Json::array();
    for (const EntryKey& batch : batches)
        hashes.push_back(batch.hash);
    return {{"batches", hashes},
            {"keys", keyframes.keys},
            {"own", ownPictures(keyframes.keys)},
            {"range", {plan_.range.first.value, plan_.range.last.value}},
            {"keyframesOnly", plan_.request.keyframesOnly},
            {"parameters", parametersOf(plan_.request.parameters, kStages)}};
}

EntryKey StageKeys::film(const KeyframePlan& keyframes, std::span<const EntryKey> batches) const
{
    constexpr std::array kStages{Stage::Encode};
    return keyOf(Stage::Encode,
                 {{"version", kFilmVersion},
                  {"pictures", pictures(keyframes, batches)},
                  {"parameters", parametersOf(plan_.request.parameters, kStages)},
                  {"container", plan_.request.output.extension().string()}});
}

EntryKey StageKeys::measurement(const KeyframePlan& keyframes, std::span<const EntryKey> batches) const
{
    return keyOf(Stage::Measure, {{"version", kMeasureVersion}, {"pictures", pictures(keyframes, batches)}});
}

}  // namespace fresco::pipeline
