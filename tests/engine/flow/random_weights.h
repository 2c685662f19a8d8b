// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/temp_dir.h"
#include "tensor/safetensors_writer.h"

#include <torch/nn/module.h>

#include <filesystem>
#include <map>
#include <string>

namespace fresco::test {

/// Small random numbers for all parameters and buffers of a network; none negative, so that variances make sense.
inline std::map<std::string, at::Tensor> randomWeights(const torch::nn::Module& network)
{
    at::manual_seed(7);
    std::map<std::string, at::Tensor> weights;
    for (const auto& parameter : network.named_parameters())
        weights.emplace(parameter.key(), at::randn(parameter.value().sizes()) * 0.03);
    for (const auto& buffer : network.named_buffers())
        weights.emplace(buffer.key(), at::rand(buffer.value().sizes()) + 0.5);
    return weights;
}

/// The same under `prefix`, as a file.
inline std::filesystem::path
writeWeights(const TempDir& folder, const std::map<std::string, at::Tensor>& weights, const std::string& prefix = {})
{
    std::map<std::string, at::Tensor> named;
    for (const auto& [name, tensor] : weights)
        named.emplace(prefix + name, tensor);
    tensor::writeSafetensors(folder / "weights.safetensors", named);
    return folder / "weights.safetensors";
}

}  // namespace fresco::test
