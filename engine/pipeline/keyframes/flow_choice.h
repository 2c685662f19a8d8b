// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/flow_estimator.h"
#include "fresco/parameters.h"

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <memory>

namespace fresco::pipeline {

/// Which estimator a job uses, found before any work.
struct FlowChoice {
    enum class Method { Dis, Raft, Gmflow } method = Method::Dis;
    std::filesystem::path weights;  ///< empty for DIS
};

/// Where weights of optical flow are looked for: raft*.pth, gmflow*.pth (or .safetensors).
std::filesystem::path flowWeightsFolder();

/// auto: full RAFT where it is installed, else DIS; with `reference` GMFlow before both. A small RAFT loses to DIS
/// (docs/quality.md), so it is taken only by name. @throws Error{NotFound} naming the folder
FlowChoice chooseFlow(const ParameterSet& parameters);

std::unique_ptr<flow::FlowEstimator> makeEstimator(const FlowChoice& choice, at::Device device);

}  // namespace fresco::pipeline
