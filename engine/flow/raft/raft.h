// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/flow_estimator.h"
#include "flow/net/residual_encoder.h"
#include "flow/raft/raft_update.h"

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <memory>

namespace fresco::flow {

/// RAFT: a recurrent unit looks up the likeness of all pairs of cells and refines the flow step by step. Z. Teed and
/// J. Deng, "RAFT: Recurrent all-pairs field transforms for optical flow", ECCV 2020. Children are named as in the
/// published files.
class Raft : public torch::nn::Module {
public:
    static constexpr std::int64_t kIterations = 20;
    /// Below it the coarsest likeness would be a single cell.
    static constexpr std::int64_t kSmallestSide = 128;

    Raft(RaftSize size, const at::TensorOptions& where);

    /// Both flows in one pass: the features of each picture and the likeness of all pairs are computed once.
    /// @param current, next  [B, 3, H, W] in 0..1, sides multiples of 8 and at least kSmallestSide
    /// @return [2B, 2, H, W], pixels: first current to next, then next to current
    at::Tensor bothWays(const at::Tensor& current, const at::Tensor& next, std::int64_t iterations = kIterations) const;

private:
    RaftShape shape_;
    std::shared_ptr<ResidualEncoder> features_, context_;
    std::shared_ptr<RaftUpdate> update_;
};

/// Opens published weights: raft-small.pth, raft-sintel.pth and their kin, told apart by what they hold. One pair of
/// 512 x 512 needs about 300 MB.
/// @throws as tensor::openWeights and loadInto
std::unique_ptr<FlowEstimator> makeRaftEstimator(const std::filesystem::path& weights,
                                                 const at::Device& device = at::kCPU);

}  // namespace fresco::flow
