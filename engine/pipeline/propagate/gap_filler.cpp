// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/propagate/gap_filler.h"

#include "core/stop.h"
#include "fresco/error.h"
#include "pipeline/propagate/propagation_parameters.h"

#include <algorithm>
#include <cstring>
#include <thread>

namespace fresco::pipeline {

namespace {

/// [1, 2, H, W] on the CPU, planes, to pixels with both numbers side by side.
propagation::Flow flowRaster(const at::Tensor& flow)
{
    const at::Tensor pixels = flow[0].permute({1, 2, 0}).to(at::kFloat).contiguous();
    propagation::Flow raster{static_cast<int>(pixels.size(1)), static_cast<int>(pixels.size(0)), 2};
    std::memcpy(raster.values.data(), pixels.const_data_ptr(), raster.values.size() * sizeof(float));
    return raster;
}

propagation::PairFlow pairFlow(const flow::FlowPair& flows)
{
    return {flowRaster(flows.nextFromThis), flowRaster(flows.thisFromNext)};
}

int threadCount(const ParameterSet& parameters)
{
    const auto wanted = static_cast<int>(parameters.integer(key::threads));
    return wanted > 0 ? wanted : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

}  // namespace

GapFiller::GapFiller(PictureSink& next, const TranslationPlan& plan, at::Device device, ProgressMeter& meter)
    : next_(next), meter_(meter), working_(plan.working), method_(plan.propagation),
      settings_(propagationFrom(plan.request.parameters)), source_(openFrameSource(plan.request.input)),
      estimator_(makeEstimator(plan.flow, device)),
      synthesiser_(propagation::makeCpuSynthesiser(threadCount(plan.request.parameters)))
{
}

std::int64_t GapFiller::unitsPerFrame(PropagationMethod method)
{
    constexpr std::int64_t kSynthesis = 8, kWarp = 1;
    return method == PropagationMethod::Patch ? kSynthesis : kWarp;
}

void GapFiller::write(FrameIndex key, const ImageView& picture, const std::stop_token& stop)
{
    if (lastKey_ && key.value > lastKey_->value + 1)
        fill(key, picture, stop);
    next_.write(key, picture, stop);
    lastKey_ = key;
    lastPicture_ = picture;
}

void GapFiller::fill(FrameIndex key, const ImageView& picture, const std::stop_token& stop)
{
    meter_.resume(Stage::Propagate);
    const propagation::Gap gap = gapTo(key, picture, stop);
    const std::int64_t left = lastKey_.value_or(key).value;
    const auto pass = [&](int frame, const propagation::Picture& made) {
        meter_.advance(unitsPerFrame(method_));
        next_.write({left + frame}, propagation::imageOf(made), stop);
        meter_.resume(Stage::Propagate);
    };
    propagation::propagateGap(gap, settings_, *synthesiser_, pass, {}, stop);
}

propagation::Gap GapFiller::gapTo(FrameIndex key, const ImageView& picture, const std::stop_token& stop)
{
    propagation::Gap gap{.sources = {},
                         .flows = {},
                         .leftKey = propagation::pictureOf(lastPicture_),
                         .rightKey = propagation::pictureOf(picture)};
    ImageView before;
    for (std::int64_t frame = lastKey_.value_or(key).value; frame <= key.value; ++frame) {
        core::throwIfStopped(stop);
        const ImageView source = resized(source_->frame({frame}, stop), working_);
        if (!before.isEmpty())
            gap.flows.push_back(pairFlow(estimator_->estimate(before, source)));
        gap.sources.push_back(propagation::pictureOf(source));
        before = source;
    }
    return gap;
}

}  // namespace fresco::pipeline
