// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/attention/attention_search.h"

#include "fresco/worded_error.h"
#include "pipeline/keyframes/batch_preparation.h"
#include "pipeline/keyframes/frame_feed.h"
#include "pipeline/keyframes/keyframe_translator.h"

#include <algorithm>
#include <cstdlib>

namespace fresco::pipeline {

namespace {

/// A keyframe and where it is translated.
struct KeyPlace {
    std::size_t batch = 0;
    std::int64_t inBatch = 0;
};

KeyPlace placeOfNearest(const KeyframePlan& keyframes, FrameIndex wanted)
{
    FRESCO_CHECK(!keyframes.keys.empty());
    const std::int64_t inRange = std::clamp(wanted.value, keyframes.keys.front(), keyframes.keys.back());
    const auto nearest =
        std::ranges::min_element(keyframes.keys, {}, [&](std::int64_t key) { return std::abs(key - inRange); });
    for (std::size_t index = 0; index < keyframes.batches.size(); ++index) {
        const plan::KeyframeBatch& batch = keyframes.batches[index];
        const auto found = std::ranges::find(batch.newKeys, *nearest);
        if (found != batch.newKeys.end())
            return {index, static_cast<std::int64_t>(batch.anchors.size()) + (found - batch.newKeys.begin())};
    }
    failCheck("every keyframe is new in some batch", __FILE__, __LINE__);
}

std::size_t sceneStart(const KeyframePlan& keyframes, std::size_t batch)
{
    while (!keyframes.batches[batch].startsScene())
        --batch;
    return batch;
}

std::int64_t cellOf(double share, std::int64_t cells)
{
    return std::min(static_cast<std::int64_t>(share * static_cast<double>(cells)), cells - 1);
}

bool hasTransportedNoise(const TranslationPlan& plan)
{
    return parseSharedNoise(plan.request.parameters.text(key::sharedNoise)) == SharedNoise::Transported;
}

std::vector<std::vector<float>> rowsOf(const at::Tensor& weights)
{
    const at::Tensor here = weights.to(at::kCPU, at::kFloat).contiguous();
    const auto* values = here.const_data_ptr<float>();
    std::vector<std::vector<float>> rows;
    for (std::int64_t frame = 0; frame < here.size(0); ++frame, values += here.size(1))
        rows.emplace_back(values, values + here.size(1));
    return rows;
}

}  // namespace

void requireInsidePicture(double x, double y)
{
    const auto isShare = [](double value) { return value >= 0.0 && value <= 1.0; };  // NaN is none
    if (!isShare(x) || !isShare(y))
        throw WordedError{
            ErrorKind::InvalidArgument,
            worded(FRESCO_TEXT(
                "Errors", "The point lies outside the picture; give shares of its width and height from 0 to 1."))};
}

AttentionHeat findAttention(const AttentionTools& tools, const FramePoint& point)
{
    requireInsidePicture(point.x, point.y);
    const KeyPlace key = placeOfNearest(tools.keyframes, point.frame);
    const JobModel& model = tools.model.get();
    KeyframeTranslator translator{model, translatorSettings(tools.plan, model, tools.stop)};
    BatchPreparation preparation{tools.plan, tools.stages, tools.target.device, BatchPreparation::needsOf(tools.plan)};
    FrameFeed feed{tools.plan};
    const auto prepared = [&](std::size_t index) {
        Batch batch =
            feed.batch(tools.keyframes.batches[index], static_cast<std::int64_t>(index), tools.meter, tools.stop);
        return preparation.prepare(std::move(batch), tools.meter, tools.stop);
    };
    if (hasTransportedNoise(tools.plan))
        for (std::size_t index = sceneStart(tools.keyframes, key.batch); index < key.batch; ++index)
            translator.passOver(prepared(index));
    const PreparedBatch batch = prepared(key.batch);
    const std::int64_t rows = model.latentShape[1], columns = model.latentShape[2];
    const guidance::TokenPlace place{
        key.inBatch, cellOf(point.y, rows) * columns + cellOf(point.x, columns), rows * columns};
    tools.meter.resume(Stage::Denoise);
    const at::Tensor weights = translator.attention(batch, place, tools.stop);
    tools.meter.advance();
    return {.frame = batch.batch.frames[static_cast<std::size_t>(key.inBatch)],
            .columns = static_cast<int>(columns),
            .rows = static_cast<int>(rows),
            .frames = batch.batch.frames,
            .weights = rowsOf(weights)};
}

}  // namespace fresco::pipeline
