// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/net/flow_grid.h"
#include "flow/net/net_pair.h"
#include "flow/raft/raft.h"
#include "tensor/load_weights.h"

#include <torch/types.h>

#include <string>

namespace fresco::flow {
namespace {

constexpr std::string_view kParallelPrefix = "module.";  ///< the published files come out of DataParallel

tensor::WeightMap openRaft(const std::filesystem::path& path)
{
    const tensor::WeightMap weights = tensor::openWeights(path);
    return weights.hasPrefix(kParallelPrefix) ? weights.below(kParallelPrefix) : weights;
}

/// Counters of the training, and the norm of a shortcut, which the files hold under two names.
bool isSpare(std::string_view name)
{
    return name.ends_with(".num_batches_tracked") || name.find(".norm3.") != name.npos;
}

class RaftEstimator final : public FlowEstimator {
public:
    RaftEstimator(const tensor::WeightMap& weights, RaftSize size, const at::TensorOptions& where)
        : where_(where), network_(std::make_shared<Raft>(size, where)),
          name_(size == RaftSize::Small ? "raft-small" : "raft")
    {
        tensor::LoadOptions options;
        options.part = "flow network RAFT";
        options.mayBeExtra = isSpare;
        tensor::loadInto(*network_, weights, options);
    }

    std::string_view name() const override { return name_; }

    FlowPair estimate(const ImageView& current, const ImageView& next) override
    {
        const auto bothWays = [this](const at::Tensor& one, const at::Tensor& other) {
            return network_->bothWays(one, other);
        };
        return estimatePair(bothWays, {kCellPixels, Raft::kSmallestSide}, current, next, where_);
    }

private:
    at::TensorOptions where_;
    std::shared_ptr<Raft> network_;
    std::string_view name_;
};

}  // namespace

std::unique_ptr<FlowEstimator> makeRaftEstimator(const std::filesystem::path& path, const at::Device& device)
{
    const tensor::WeightMap weights = openRaft(path);
    const bool isSmall = weights.has("fnet.layer1.0.conv3.weight");  // only bottlenecks have a third convolution
    const auto where = at::TensorOptions{}.dtype(at::kFloat).device(device);
    return std::make_unique<RaftEstimator>(weights, isSmall ? RaftSize::Small : RaftSize::Full, where);
}

}  // namespace fresco::flow
