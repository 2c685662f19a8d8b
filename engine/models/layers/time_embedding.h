// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/layers.h"

namespace fresco::models {

struct TimeEmbeddingShape {
    std::int64_t sinusoidWidth = 320;  ///< even
    bool cosineFirst = true;           ///< flip_sin_to_cos
    double frequencyShift = 0.0;       ///< freq_shift; below sinusoidWidth / 2
};

/// A timestep as sines and cosines of falling frequency (max period 10000), then two linear layers with SiLU between.
class TimeEmbedding : public torch::nn::Module {
public:
    TimeEmbedding(const TimeEmbeddingShape& shape, const at::TensorOptions& where);

    /// @param timestep  0..999, between whole numbers too (Euler a)
    /// @return [1, 4 * sinusoidWidth]
    at::Tensor operator()(double timestep) const;

    std::int64_t width() const noexcept { return 4 * shape_.sinusoidWidth; }

private:
    at::Tensor sinusoid(double timestep) const;

    TimeEmbeddingShape shape_;
    at::TensorOptions where_;
    std::shared_ptr<Linear> linear1_, linear2_;
};

}  // namespace fresco::models
