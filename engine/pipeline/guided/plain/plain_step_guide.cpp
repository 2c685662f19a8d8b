// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/guided/plain/plain_step_guide.h"

#include "guidance/plain/feature_optimiser_plain.h"

namespace fresco::pipeline {

PlainStepGuide::PlainStepGuide(const ConstraintSettings& settings, const BatchGuidance& guidance, at::Device device)
    : StepGuide(settings, guidance, device),
      plainAttention_({.frames = guidance.motion.frames(), .attentionScale = settings.attentionScale, .device = device},
                      guidance.maps)
{
}

models::SelfAttentionGuide& PlainStepGuide::attentionWith(const guidance::AttentionSwitches& switches)
{
    plainAttention_.use(switches, &source());
    return plainAttention_;
}

at::Tensor PlainStepGuide::optimised(int upBlock,
                                     const at::Tensor& feature,
                                     const guidance::FeatureOptimiserOptions& options,
                                     const std::stop_token&,
                                     const guidance::LossesCallback& report)
{
    guidance::FeatureLosses losses;
    const at::Tensor& target = source().upBlockInputs.at(static_cast<std::size_t>(upBlock));
    at::Tensor result =
        guidance::optimiseFeaturePlain(feature, target, &guidance().motion, options, report ? &losses : nullptr);
    if (report)
        report(losses);
    return result;
}

}  // namespace fresco::pipeline
