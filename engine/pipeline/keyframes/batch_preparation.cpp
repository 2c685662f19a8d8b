// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/batch_preparation.h"

#include "fresco/error.h"
#include "guidance/dilate.h"
#include "tensor/image_tensor.h"

#include <ATen/ops/cat.h>

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

guidance::PairMotion onDevice(const guidance::PairMotion& motion, at::Device device)
{
    return {motion.flowNextFromThis.to(device),
            motion.flowThisFromNext.to(device),
            motion.occludedOnThis.to(device),
            motion.occludedOnNext.to(device)};
}

}  // namespace

BatchPreparation::BatchPreparation(const TranslationPlan& plan,
                                   const control::ControlMap* control,
                                   at::Device device,
                                   Wishes wishes)
    : plan_(plan), control_(control), device_(device), wishes_(wishes)
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
    std::vector<at::Tensor> maps;
    for (const ImageView& picture : batch.pictures) {
        maps.push_back(control_->map(picture));
        meter.advance();
    }
    return control::controlInput(maps).to(device_);
}

BatchGuidance BatchPreparation::guidance(const Batch& batch,
                                         const Pictures& pictures,
                                         ProgressMeter& meter,
                                         const std::stop_token& stop)
{
    meter.resume(Stage::Motion);
    const guidance::PairMotion motion = findMotion(*estimator_, batch.pictures, stop);
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
