// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/output/measurement.h"

namespace fresco::pipeline {

Measurement::Measurement(const TranslationPlan& plan)
    : comparesPerFrame_(plan.request.measuresPerFrame), size_(plan.outputSize())
{
    if (plan.request.measuresResult || comparesPerFrame_)
        source_ = openFrameSource(plan.request.input);
}

void Measurement::add(FrameIndex frame, const ImageView& result, const ImageView& perFrame, const std::stop_token& stop)
{
    const ImageView source = source_->frame(frame, stop);
    result_.add(source, resized(result, size_));
    if (comparesPerFrame_)
        perFrame_.add(source, resized(perFrame, size_));
}

std::optional<Metrics> Measurement::result() const
{
    return isWanted() ? std::optional{result_.metrics()} : std::nullopt;
}

std::optional<Metrics> Measurement::perFrame() const
{
    return comparesPerFrame_ ? std::optional{perFrame_.metrics()} : std::nullopt;
}

}  // namespace fresco::pipeline
