// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/wording.h"
#include "tensor/load_weights.h"

#include <vector>

namespace fresco::tensor {

/// Compares what a module needs with what a file holds.
struct WeightFit {
    std::vector<Wording> missing;
    std::vector<Wording> extra;
    std::vector<Wording> misshaped;  ///< "conv_in.weight is 320x9x3x3 instead of 320x4x3x3"

    bool isGood() const noexcept { return missing.empty() && extra.empty() && misshaped.empty(); }
    /// "2 tensors are missing (a, b), 1 tensor is unknown (c)", at most `perKind` names of each kind.
    Wording wording(std::size_t perKind) const;
};

using NamedTensors = std::map<std::string, at::Tensor>;

WeightFit compareWeights(const NamedTensors& wanted, const WeightMap& weights, const LoadOptions& options);

/// Whether shapes agree, sides of length 1 left out.
bool agreeButForUnitAxes(at::IntArrayRef one, at::IntArrayRef other);

}  // namespace fresco::tensor
