// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tensor/weight_map.h"

#include <torch/nn/module.h>

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

namespace fresco::tensor {

struct LoadOptions {
    using Predicate = std::function<bool(std::string_view)>;

    std::string part = "model";     ///< what sentences call the module: "unet"
    Predicate mayBeMissing{};       ///< names in the module that keep their value if the file lacks them
    Predicate mayBeExtra{};         ///< names in the file that are ignored
    bool ignoresUnitAxes = false;   ///< [C, C, 1, 1] fits [C, C]: old VAE files hold attention as 1x1 convolutions
    bool acceptsNonFinite = false;  ///< false: NaN or infinity among the weights is an error
    std::stop_token stop{};         ///< polled between tensors
};

/// Fills parameters and buffers by name. Each keeps the dtype, device and memory format the module gave it.
///
/// Where those agree with the file the module afterwards views the mapped file: no copy, and memory that the system can
/// share and drop. Nothing is changed unless all names and shapes fit.
/// @throws Error{BadModel} one error that lists missing, extra and misshaped tensors, or names one with NaN or
/// infinity;
///         Cancelled
void loadInto(torch::nn::Module& module, const WeightMap& weights, const LoadOptions& options = {});

}  // namespace fresco::tensor
