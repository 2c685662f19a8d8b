// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/batch_preparation.h"

#include "fresco/error.h"
#include "guidance/dilate.h"
#include "tensor/image_tensor.h"

#include <ATen/ops/cat.h>
#include <ATen/ops/stack.h>

namespace fresco::pipeline {

namespace {

at::Tensor picturesOf(const Batch& batch)
{
    std::vector<at::Tensor> pictures;
    pictures.reserve(batch.pictures.size());
    for (const ImageView& picture : batch.pictures)
        pictures.push_back(tensor::tensorFromImage(picture, tensor::ValueRange::MinusOneToOne));
    return at::cat(pictures);
}

constexpr const char* kMaps = "maps";

std::vector<at::Tensor> mapsFrom(const tensor::SafetensorsReader& file, std::int64_t count)
{
    const at::Tensor maps = file.tensor(kMaps);
    if (maps.dim() != 3 || maps.size(0) != count || maps.scalar_type() != at::kFloat)
        throw Error{ErrorKind::BadModel, "The stored control maps are not those of the batch."};
    return maps.unbind();
}

StageResult resultOf(const guidance::PairMotion& motion)
{
    return {{{"flowNextFromThis", motion.flowNextFromThis},
             {"flowThisFromNext", motion.flowThisFromNext},
             {"occludedOnThis", motion.occludedOnThis},
             {"occludedOnNext", motion.occludedOnNext}},
            {}};
}

guidance::PairMotion motionFrom(const tensor::SafetensorsReader& file)
{
    guidance::PairMotion motion{file.tensor("flowNextFromThis"),
                                file.tensor("flowThisFromNext"),
                                file.tensor("occludedOnThis"),
                                file.tensor("occludedOnNext")};
    guidance::requirePairMotion(motion);
    return motion;
}

guidance::PairMotion onDevice(const guidance::PairMotion& motion, at::Device device)
{
    return {motion.flowNextFromThis.to(device),
            motion.flowThisFromNext.to(device),
            motion.occludedOnThis.to(device),
            motion.occludedOnNext.to(device)};
}

}  // namespace

BatchPreparation::Wishes BatchPreparation::needsOf(const TranslationPlan& plan)
{
    return {.guidance = plan.needsMotion(),
            .background = plan.constraints.smoothsBackground,
            .leastVisible = plan.constraints.temporal.leastVisible};
}

BatchPreparation::BatchPreparation(const TranslationPlan& plan,
                                   const JobStages& stages,
                                   at::Device device,
                                   Wishes wishes)
    : plan_(plan), stages_(stages), control_(controlMapFor(plan.request.parameters)), device_(device), wishes_(wishes)
{
    if (wishes.guidance)
        estimator_ = makeEstimator(plan.flow, device);
}

PreparedBatch BatchPreparation::prepare(Batch batch, ProgressMeter& meter, const std::stop_token& stop)
{
    FRESCO_CHECK(!batch.frames.empty() && batch.frames.size() == batch.pictures.size());
    PreparedBatch prepared;
    const at::Tensor pictures = picturesOf(batch);
    prepared.pictures = pictures.to(device_);
    prepared.controlMaps = controlMaps(batch, meter);
    if (wishes_.guidance)
        prepared.guidance = guidance(batch, {pictures, prepared.pictures}, meter, stop);
    prepared.batch = std::move(batch);
    return prepared;
}

at::Tensor BatchPreparation::controlMaps(const Batch& batch, ProgressMeter& meter) const
{
    if (!control_)
        return {};
    meter.resume(Stage::Control);
    const auto maps = stages_.cache.obtain(
        stages_.keys.control(batch.frames),
        [&](const auto& file) {
            meter.skip(batch.size());
            return mapsFrom(file, batch.size());
        },
        [&] { return drawnMaps(batch, meter); },
        [](const std::vector<at::Tensor>& drawn) {
            return StageResult{{{kMaps, at::stack(drawn)}}, {}};
        });
    return control::controlInput(maps).to(device_);
}

std::vector<at::Tensor> BatchPreparation::drawnMaps(const Batch& batch, ProgressMeter& meter) const
{
    std::vector<at::Tensor> maps;
    for (const ImageView& picture : batch.pictures) {
        maps.push_back(control_->map(picture));
        meter.advance();
    }
    return maps;
}

guidance::PairMotion BatchPreparation::motion(const Batch& batch, const std::stop_token& stop)
{
    return stages_.cache.obtain(
        stages_.keys.motion(batch.frames),
        motionFrom,
        [&] {
            const auto between = [&](std::size_t current, std::size_t next) {
                return motionBetween(plan_.ownFlows,
                                     *estimator_,
                                     {batch.frames[current], batch.pictures[current]},
                                     {batch.frames[next], batch.pictures[next]});
            };
            return findMotion(between, batch.pictures, stop);
        },
        resultOf);
}

BatchGuidance BatchPreparation::guidance(const Batch& batch,
                                         const Pictures& pictures,
                                         ProgressMeter& meter,
                                         const std::stop_token& stop)
{
    meter.resume(Stage::Motion);
    const guidance::PairMotion motion = this->motion(batch, stop);
    const at::Tensor background = wishes_.background ? this->background(batch, pictures.onHost, motion) : at::Tensor{};
    const at::Tensor placed = background.defined() ? background.to(device_) : background;
    BatchGuidance made = makeBatchGuidance(onDevice(motion, device_), pictures.onDevice, placed, wishes_.leastVisible);
    meter.advance();
    return made;
}

at::Tensor
BatchPreparation::background(const Batch& batch, const at::Tensor& pictures, const guidance::PairMotion& motion)
{
    const auto& [width, height] = plan_.working;
    const at::Tensor foreground = plan_.masks.has_value()
                                      ? guidance::foregroundFromMasks(plan_.masks->of(batch.frames), height, width)
                                      : saliency_->estimate(pictures, motion);
    return guidance::backgroundFromForeground(foreground,
                                              guidance::scaledWindow(guidance::kForegroundWindow, height, width));
}

}  // namespace fresco::pipeline
