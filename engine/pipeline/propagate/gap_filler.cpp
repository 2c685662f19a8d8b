// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/propagate/gap_filler.h"

#include "core/stop.h"
#include "fresco/error.h"
#include "pipeline/propagate/device_synthesiser.h"
#include "pipeline/propagate/propagation_parameters.h"
#include "pipeline/stages/picture_tensors.h"

#include <algorithm>
#include <cstring>
#include <thread>

namespace fresco::pipeline {

namespace {

constexpr const char* kPictures = "pictures";
constexpr std::int64_t kPasses = 2;  ///< from the right key and from the left one

std::int64_t unitsPerPass(PropagationMethod method)
{
    constexpr std::int64_t kSynthesis = 4, kWarp = 1;
    return method == PropagationMethod::Patch ? kSynthesis : kWarp;
}

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

std::vector<ImageView> storedPictures(const tensor::SafetensorsReader& file, std::size_t count)
{
    std::vector<ImageView> pictures = picturesOfTensor(file.tensor(kPictures));
    if (pictures.size() != count)
        throw Error{ErrorKind::BadModel, "The stored frames are not as many as the gap has."};
    return pictures;
}

}  // namespace

GapFiller::GapFiller(PictureSink& next,
                     const TranslationPlan& plan,
                     at::Device device,
                     const JobStages& stages,
                     Naming nameOf,
                     ProgressMeter& meter)
    : next_(next), plan_(plan), device_(device), stages_(stages), nameOf_(std::move(nameOf)), meter_(meter),
      settings_(propagationFrom(plan.request.parameters))
{
}

std::int64_t GapFiller::unitsPerFrame(PropagationMethod method) { return kPasses * unitsPerPass(method); }

GapFiller::Workshop& GapFiller::workshop()
{
    if (!workshop_)
        workshop_ =
            Workshop{openFrameSource(plan_.request.input),
                     makeEstimator(plan_.flow, device_),
                     makeSynthesiser(device_, threadCount(plan_.request.parameters), [this](const Wording& sentence) {
                         meter_.observer().warned(sentence);
                     })};
    return *workshop_;
}

void GapFiller::write(FrameIndex key, const ImageView& picture, const std::stop_token& stop)
{
    const Key right{key, picture};
    if (last_ && key.value > last_->frame.value + 1)
        fill(*last_, right, stop);
    next_.write(key, picture, stop);
    last_ = right;
}

void GapFiller::fill(const Key& left, const Key& right, const std::stop_token& stop)
{
    const auto count = static_cast<std::size_t>(right.frame.value - left.frame.value - 1);
    const cache::EntryKey key = stages_.keys.gap(nameOf_(left.frame), nameOf_(right.frame));
    meter_.resume(Stage::Propagate);
    const auto kept = stages_.cache.load(key, [&](const auto& file) { return storedPictures(file, count); });
    if (kept)
        return passOn(left, *kept, stop);
    const Pictures made = this->made(left, right, stop);
    stages_.cache.store(key, {{{kPictures, tensorOfPictures(made)}}, {}});
}

void GapFiller::passOn(const Key& left, const Pictures& kept, const std::stop_token& stop)
{
    std::int64_t frame = left.frame.value;
    for (const ImageView& picture : kept) {
        meter_.resume(Stage::Propagate);
        meter_.skip(1);
        next_.write({++frame}, picture, stop);
    }
}

GapFiller::Pictures GapFiller::made(const Key& left, const Key& right, const std::stop_token& stop)
{
    const propagation::Gap gap = gapBetween(left, right, stop);
    Pictures pictures;
    const auto countPass = [&](int, int) { meter_.earn(unitsPerPass(plan_.propagation)); };
    const auto pass = [&](int frame, const propagation::Picture& made) {
        meter_.advance();
        pictures.push_back(propagation::imageOf(made));
        next_.write({left.frame.value + frame}, pictures.back(), stop);
        meter_.resume(Stage::Propagate);
    };
    propagation::propagateGap(gap, settings_, *workshop().synthesiser, pass, countPass, stop);
    return pictures;
}

propagation::Gap GapFiller::gapBetween(const Key& left, const Key& right, const std::stop_token& stop)
{
    propagation::Gap gap{.sources = {},
                         .flows = {},
                         .leftKey = propagation::pictureOf(left.picture),
                         .rightKey = propagation::pictureOf(right.picture)};
    ImageView before;
    for (std::int64_t frame = left.frame.value; frame <= right.frame.value; ++frame) {
        core::throwIfStopped(stop);
        const ImageView source = resized(workshop().source->frame({frame}, stop), plan_.working);
        if (!before.isEmpty())
            gap.flows.push_back(pairFlow(
                motionBetween(plan_.ownFlows, *workshop().estimator, {{frame - 1}, before}, {{frame}, source})));
        gap.sources.push_back(propagation::pictureOf(source));
        before = source;
    }
    return gap;
}

}  // namespace fresco::pipeline
