// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/output/measurement.h"

#include <algorithm>
#include <iterator>

namespace fresco::pipeline {

Measurement::Measurement(const TranslationPlan& plan,
                         const std::vector<std::int64_t>& sceneStarts,
                         const models::StableDiffusion& model,
                         at::Device device)
    : size_(plan.resultSize()), sceneStarts_(sceneStarts), source_(openFrameSource(plan.request.input)),
      structure_(model, plan.working, device)
{
}

void Measurement::add(FrameIndex frame, const ImageView& picture, const std::stop_token& stop)
{
    const auto scene = std::ranges::upper_bound(sceneStarts_, frame.value);
    if (before_ && scene != sceneStarts_.begin() && *std::prev(scene) > *before_)
        steadiness_.startScene();
    before_ = frame.value;
    const ImageView source = source_->frame(frame, stop);
    const ImageView written = resized(picture, size_);
    steadiness_.add(frame, source, written);
    structure_.add(source, written, stop);
}

Metrics Measurement::metrics() const
{
    Metrics metrics = steadiness_.metrics();
    metrics.structure = structure_.structure();
    return metrics;
}

void MeasuringSink::write(FrameIndex frame, const ImageView& picture, const std::stop_token& stop)
{
    meter_.resume(Stage::Measure);
    measurement_.add(frame, picture, stop);
    meter_.advance();
    next_.write(frame, picture, stop);
}

}  // namespace fresco::pipeline
