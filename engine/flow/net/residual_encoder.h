// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/net/layers.h"

#include <array>
#include <functional>
#include <memory>
#include <vector>

namespace fresco::flow {

enum class NormKind { None, Instance, Batch };

struct EncoderShape {
    std::array<std::int64_t, 4> widths{64, 64, 96, 128};  ///< of the first convolution and the three stages
    std::int64_t outputs = 128;
    NormKind norm = NormKind::Instance;
    bool hasBias = true;        ///< of the convolutions that a norm follows
    bool isBottleneck = false;  ///< three convolutions a block, the middle one of a quarter of the width
};

/// The picture encoder of RAFT and GMFlow: eight-fold reduction, two residual blocks a stage.
class ResidualEncoder : public torch::nn::Module {
public:
    ResidualEncoder(const EncoderShape& shape, const at::TensorOptions& where);
    /// [B, 3, H, W], sides multiples of 8, to [B, outputs, H/8, W/8].
    at::Tensor operator()(const at::Tensor& image) const;

private:
    using Layer = std::function<at::Tensor(const at::Tensor&)>;
    void addStage(const std::string& name, std::int64_t inputs, std::int64_t outputs, std::int64_t stride);

    EncoderShape shape_;
    at::TensorOptions where_;
    std::vector<Layer> layers_;
};

}  // namespace fresco::flow
