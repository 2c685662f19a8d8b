// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/unet/unet.h"

#include <span>

namespace fresco::models {

/// The hint network: a control map at picture size to a feature at latent size.
class HintEmbedding : public torch::nn::Module {
public:
    HintEmbedding(const ControlNetConfig& config, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& map) const;

private:
    std::shared_ptr<Conv2d> convIn_, convOut_;
    std::shared_ptr<ModuleList<Conv2d>> blocks_;
};

/// ControlNetModel (Zhang et al., arXiv 2302.05543): a copy of the UNet's down path that reads a control map.
class ControlNet : public torch::nn::Module {
public:
    ControlNet(const ControlNetConfig& config, const at::TensorOptions& where);

    /// The part that depends on the map alone: once per batch of frames, not once per step.
    /// @param map  [B, 3, 8h, 8w] in [0, 1]    @return [B, first width, h, w]
    at::Tensor embedHint(const at::Tensor& map) const;

    /// @param hint   from embedHint(), [B', ...] with B' = B, or B = 2 B' (both halves of a guided batch share it)
    /// @param scale  of every residual; 0 switches the net off
    ControlResiduals operator()(const UNetInput& input, const at::Tensor& hint, double scale) const;

    const ControlNetConfig& config() const noexcept { return config_; }

private:
    at::Tensor withHint(const at::Tensor& hidden, const at::Tensor& hint) const;
    void addZeroConvs(const at::TensorOptions& where);

    ControlNetConfig config_;
    at::TensorOptions where_;
    std::shared_ptr<Conv2d> convIn_;
    std::shared_ptr<TimeEmbedding> time_;
    std::shared_ptr<HintEmbedding> hint_;
    std::shared_ptr<ModuleList<DownBlock>> downBlocks_;
    std::shared_ptr<MiddleBlock> middle_;
    std::shared_ptr<ModuleList<Conv2d>> zeroConvs_;
    std::shared_ptr<Conv2d> middleZeroConv_;
};

/// One of several networks at work.
struct ControlUnit {
    const ControlNet* net = nullptr;  ///< borrowed
    at::Tensor hint;                  ///< net->embedHint(map)
    double scale = 1.0;
};

/// Residuals of all units, summed. Units must not be empty.
ControlResiduals sumResiduals(std::span<const ControlUnit> units, const UNetInput& input);

}  // namespace fresco::models
