// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/net/layers.h"

#include <memory>
#include <vector>

namespace fresco::flow {

enum class RaftSize { Small, Full };

/// Widths that differ between the two published sizes.
struct RaftShape {
    RaftSize size = RaftSize::Full;
    std::int64_t features = 256;  ///< of the matched picture features
    std::int64_t hidden = 128;    ///< of the recurrent state
    std::int64_t context = 128;
    std::int64_t radius = 4;  ///< of the window of likeness

    bool isSmall() const noexcept { return size == RaftSize::Small; }
};

RaftShape raftShape(RaftSize size);

/// Likeness and flow so far as features of the recurrent unit.
class MotionEncoder : public torch::nn::Module {
public:
    MotionEncoder(const RaftShape& shape, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& flow, const at::Tensor& likeness) const;
    /// Channels of the result.
    std::int64_t width() const noexcept { return width_; }

private:
    std::shared_ptr<Conv> likeness1_, likeness2_, flow1_, flow2_, joined_;
    std::int64_t width_ = 0;
};

/// A gated recurrent unit of convolutions.
class RecurrentUnit : public torch::nn::Module {
public:
    RecurrentUnit(const RaftShape& shape, std::int64_t inputs, const at::TensorOptions& where);
    at::Tensor operator()(at::Tensor state, const at::Tensor& input) const;

private:
    struct Pass {
        std::shared_ptr<Conv> update, reset, candidate;
    };
    std::vector<Pass> passes_;  ///< along rows, then along columns; in the small size one for both
};

/// Two convolutions with ReLU between.
class FlowHead : public torch::nn::Module {
public:
    FlowHead(std::int64_t inputs, std::int64_t hidden, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& state) const;

private:
    std::shared_ptr<Conv> conv1_, conv2_;
};

/// One step of the search.
class RaftUpdate : public torch::nn::Module {
public:
    RaftUpdate(const RaftShape& shape, const at::TensorOptions& where);

    at::Tensor nextState(const at::Tensor& state,
                         const at::Tensor& context,
                         const at::Tensor& likeness,
                         const at::Tensor& flow) const;
    /// What to add to the flow: [B, 2, h, w], cells.
    at::Tensor flowChange(const at::Tensor& state) const { return (*flowHead_)(state); }
    /// Weights for upsampleConvex; undefined in the small size, which has none.
    at::Tensor upsamplingWeights(const at::Tensor& state) const;

private:
    std::shared_ptr<MotionEncoder> encoder_;
    std::shared_ptr<RecurrentUnit> unit_;
    std::shared_ptr<FlowHead> flowHead_;
    std::shared_ptr<Conv> mask1_, mask2_;
};

}  // namespace fresco::flow
