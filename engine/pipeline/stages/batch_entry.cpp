// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/stages/batch_entry.h"

#include "core/json.h"
#include "pipeline/stages/picture_tensors.h"

#include <ATen/ops/tensor.h>

#include <charconv>

namespace fresco::pipeline {

namespace {

constexpr std::string_view kAnchor = "anchor.";
constexpr const char* kPictures = "pictures";
constexpr const char* kNoiseOrder = "noiseOrder";
constexpr const char* kLosses = "losses";

core::Json jsonOf(const LossCurves& curves)
{
    return {{"batch", curves.batch},
            {"step", curves.step},
            {"block", curves.block},
            {"spatial", curves.spatial},
            {"temporal", curves.temporal}};
}

LossCurves curvesOf(const core::Json& json)
{
    return {.batch = json.at("batch").get<std::int64_t>(),
            .step = json.at("step").get<int>(),
            .block = json.at("block").get<int>(),
            .spatial = json.at("spatial").get<std::vector<double>>(),
            .temporal = json.at("temporal").get<std::vector<double>>()};
}

std::vector<LossCurves> lossesFrom(const std::map<std::string, std::string>& texts)
{
    std::vector<LossCurves> losses;
    const auto stored = texts.find(kLosses);
    if (stored == texts.end())
        return losses;
    try {
        for (const core::Json& curves : core::parseJson(stored->second, "the stored losses"))
            losses.push_back(curvesOf(curves));
    } catch (const core::Json::exception& error) {
        throw Error{ErrorKind::BadModel, "The stored losses are damaged.", error.what()};
    }
    return losses;
}

int stepOf(std::string_view name)
{
    int step = -1;
    const std::string_view digits = name.substr(kAnchor.size());
    std::from_chars(digits.data(), digits.data() + digits.size(), step);
    return step;
}

}  // namespace

StageResult resultOf(const TranslatedBatch& batch)
{
    StageResult result;
    result.tensors[kPictures] = tensorOfPictures(batch.pictures);
    for (const auto& [step, latents] : batch.scene.anchors)
        result.tensors[std::string{kAnchor} + std::to_string(step)] = latents;
    if (!batch.scene.noiseOrder.empty())
        result.tensors[kNoiseOrder] = at::tensor(batch.scene.noiseOrder, at::kLong);
    core::Json losses = core::Json::array();
    for (const LossCurves& curves : batch.losses)
        losses.push_back(jsonOf(curves));
    result.texts[kLosses] = losses.dump();
    return result;
}

TranslatedBatch translatedBatchFrom(const tensor::SafetensorsReader& file, std::int64_t keyframes)
{
    TranslatedBatch batch{
        .pictures = picturesOfTensor(file.tensor(kPictures)), .scene = {}, .losses = lossesFrom(file.metadata())};
    if (static_cast<std::int64_t>(batch.pictures.size()) != keyframes)
        throw Error{ErrorKind::BadShape, "The stored keyframes are not as many as the batch has."};
    for (const std::string& name : file.names())
        if (name.starts_with(kAnchor))
            batch.scene.anchors[stepOf(name)] = file.tensor(name).clone();
    if (file.has(kNoiseOrder)) {
        const at::Tensor order = file.tensor(kNoiseOrder).contiguous();
        const auto* begin = order.const_data_ptr<std::int64_t>();
        batch.scene.noiseOrder.assign(begin, begin + order.numel());
    }
    return batch;
}

}  // namespace fresco::pipeline
