// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guidance/plain/guided_attention_plain.h"
#include "pipeline/guided/step_guide.h"

namespace fresco::pipeline {

/// The oracle of StepGuide, and the other side of its benchmark: the same computation written plainly with tensor
/// operations and autograd. Not used by the program; knows the published visibility only.
class PlainStepGuide final : public StepGuide {
public:
    PlainStepGuide(const ConstraintSettings& settings, const BatchGuidance& guidance, at::Device device);

private:
    models::SelfAttentionGuide& attentionWith(const guidance::AttentionSwitches& switches) override;
    at::Tensor optimised(int upBlock,
                         const at::Tensor& feature,
                         const guidance::FeatureOptimiserOptions& options,
                         const std::stop_token& stop,
                         const guidance::LossesCallback& report) override;

    guidance::GuidedAttentionPlain plainAttention_;
};

}  // namespace fresco::pipeline
