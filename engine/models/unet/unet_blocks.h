// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/resnet.h"
#include "models/unet/transformer.h"
#include "models/unet/unet_config.h"
#include "models/unet/unet_hooks.h"

#include <optional>
#include <vector>

namespace fresco::models {

/// What every block of one UNet call gets.
struct UNetContext {
    at::Tensor time;  ///< [1, 4 * first width], through SiLU
    at::Tensor text;  ///< [B, S, contextWidth]
};

/// The convolution of a downsampler or upsampler, which files name "conv".
class Resampler : public torch::nn::Module {
public:
    Resampler(std::int64_t width, std::int64_t stride, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& x) const { return (*conv_)(x); }

private:
    std::shared_ptr<Conv2d> conv_;
};

/// (CrossAttn)DownBlock2D: resnets with attentions, then half the resolution.
class DownBlock : public torch::nn::Module {
public:
    struct Shape {
        std::int64_t inputs = 0;
        bool halves = true;
    };
    DownBlock(const Shape& shape,
              const UNetLevel& level,
              const UNetTrunkConfig& config,
              const at::TensorOptions& where);

    /// Appends every resnet's and the downsampler's result to `skips`. @return the last of them
    at::Tensor operator()(at::Tensor hidden, const UNetContext& context, std::vector<at::Tensor>& skips) const;

private:
    std::shared_ptr<ModuleList<Resnet>> resnets_;
    std::shared_ptr<ModuleList<Transformer>> attentions_;
    std::shared_ptr<ModuleList<Resampler>> downsampler_;
};

/// UNetMidBlock2DCrossAttn: resnet, attention, resnet at the smallest resolution.
class MiddleBlock : public torch::nn::Module {
public:
    MiddleBlock(const UNetTrunkConfig& config, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& hidden, const UNetContext& context) const;

private:
    std::shared_ptr<ModuleList<Resnet>> resnets_;
    std::shared_ptr<ModuleList<Transformer>> attentions_;
};

/// (CrossAttn)UpBlock2D: resnets over hidden and skip with attentions, then the size of the next skip.
class UpBlock : public torch::nn::Module {
public:
    struct Shape {
        int index = 0;              ///< 0 = smallest resolution
        std::int64_t inputs = 0;    ///< width of what comes from below
        std::int64_t lastSkip = 0;  ///< width of the last skip, which belongs to the resolution above
        bool doubles = true;
    };
    UpBlock(const Shape& shape, const UNetLevel& level, const UNetTrunkConfig& config, const at::TensorOptions& where);

    /// Takes its skips off the end of `skips`.
    at::Tensor operator()(at::Tensor hidden,
                          const UNetContext& context,
                          std::vector<at::Tensor>& skips,
                          const UNetHooks& hooks) const;

private:
    at::Tensor withSkip(const at::Tensor& hidden, std::vector<at::Tensor>& skips, const UNetHooks& hooks) const;

    int index_;
    std::shared_ptr<ModuleList<Resnet>> resnets_;
    std::shared_ptr<ModuleList<Transformer>> attentions_;
    std::shared_ptr<ModuleList<Resampler>> upsampler_;
};

}  // namespace fresco::models
