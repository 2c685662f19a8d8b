// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/output/measurement.h"

namespace fresco::pipeline {

Measurement::Measurement(const TranslationPlan& plan, const models::StableDiffusion& model, at::Device device)
    : size_(plan.outputSize())
{
    if (!plan.request.measuresResult && !plan.request.measuresPerFrame)
        return;
    source_ = openFrameSource(plan.request.input);
    result_.emplace(model, plan.working, device);
    if (plan.request.measuresPerFrame)
        perFrame_.emplace(model, plan.working, device);
}

Metrics Measurement::Film::metrics() const
{
    Metrics metrics = steadiness.metrics();
    metrics.structure = structure.structure();
    return metrics;
}

void Measurement::add(Film& film, const ImageView& source, const ImageView& picture, const std::stop_token& stop)
{
    const ImageView written = resized(picture, size_);
    film.steadiness.add(source, written);
    film.structure.add(source, written, stop);
}

void Measurement::add(FrameIndex frame, const ImageView& result, const ImageView& perFrame, const std::stop_token& stop)
{
    const ImageView source = source_->frame(frame, stop);
    add(*result_, source, result, stop);
    if (perFrame_)
        add(*perFrame_, source, perFrame, stop);
}

std::optional<Metrics> Measurement::result() const
{
    return result_ ? std::optional{result_->metrics()} : std::nullopt;
}

std::optional<Metrics> Measurement::perFrame() const
{
    return perFrame_ ? std::optional{perFrame_->metrics()} : std::nullopt;
}

}  // namespace fresco::pipeline
