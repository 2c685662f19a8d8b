// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/unet/control_residuals.h"
#include "models/unet/unet_blocks.h"

namespace fresco::models {

/// One question to the UNet. The batch is ordered [uncond frames, cond frames] under guidance.
struct UNetInput {
    at::Tensor latents;     ///< [B, inputChannels, h, w], any dtype and device; h, w need be no multiple of anything
    double timestep = 0.0;  ///< 0..999, one for the batch
    at::Tensor text;        ///< [B, S, contextWidth]
};

/// UNet2DConditionModel of Stable Diffusion 1.x and 2.x (Rombach et al., arXiv 2112.10752).
class UNet : public torch::nn::Module {
public:
    UNet(const UNetConfig& config, const at::TensorOptions& where);

    /// @param control  added where given; from ControlNets of the same shape
    /// @return the prediction, [B, outputChannels, h, w], contiguous, dtype and device of the network
    /// @throws Error{BadShape}
    at::Tensor
    operator()(const UNetInput& input, const ControlResiduals* control = nullptr, const UNetHooks& hooks = {}) const;

    const UNetConfig& config() const noexcept { return config_; }

private:
    void addUpBlocks(const at::TensorOptions& where);

    UNetConfig config_;
    at::TensorOptions where_;
    std::shared_ptr<Conv2d> convIn_, convOut_;
    std::shared_ptr<TimeEmbedding> time_;
    std::shared_ptr<ModuleList<DownBlock>> downBlocks_;
    std::shared_ptr<MiddleBlock> middle_;
    std::shared_ptr<ModuleList<UpBlock>> upBlocks_;
    std::shared_ptr<GroupNorm> normOut_;
};

/// The down path of UNets and ControlNets.
std::shared_ptr<ModuleList<DownBlock>> makeDownBlocks(const UNetTrunkConfig& config, const at::TensorOptions& where);

/// Latents and text of `input` as a network at `where` takes them. @throws Error{BadShape} naming what does not fit
UNetInput prepareInput(const UNetInput& input, const UNetTrunkConfig& config, const at::TensorOptions& where);

}  // namespace fresco::models
