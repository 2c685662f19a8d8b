// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/layers.h"

namespace fresco::models {

struct ResnetShape {
    std::int64_t inputs = 0;
    std::int64_t outputs = 0;
    std::int64_t timeWidth = 0;  ///< 0: knows no timestep (autoencoders)
    std::int64_t groups = 32;
    double epsilon = 1e-5;
};

/// norm, SiLU, conv, + time, norm, SiLU, conv, + (projected) input.
class Resnet : public torch::nn::Module {
public:
    Resnet(const ResnetShape& shape, const at::TensorOptions& where);

    /// @param x     [B, inputs, H, W]
    /// @param time  [1 or B, timeWidth], already through SiLU, since it is the same for every resnet; undefined without
    at::Tensor operator()(const at::Tensor& x, const at::Tensor& time = {}) const;

private:
    std::shared_ptr<GroupNorm> norm1_, norm2_;
    std::shared_ptr<Conv2d> conv1_, conv2_, shortcut_;
    std::shared_ptr<Linear> timeProjection_;
};

}  // namespace fresco::models
