// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

namespace fresco::models {

/// What a ControlNet, or a sum of several, adds to a UNet.
struct ControlResiduals {
    std::vector<at::Tensor> down;  ///< one per skip: conv_in's, then every resnet's and downsampler's
    at::Tensor middle;             ///< for the middle block's result
};

}  // namespace fresco::models
