// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/gmflow/gmflow.h"
#include "flow/net/net_pair.h"
#include "tensor/load_weights.h"

#include <torch/types.h>

namespace fresco::flow {
namespace {

class GmflowEstimator final : public FlowEstimator {
public:
    GmflowEstimator(const std::filesystem::path& weights, const at::TensorOptions& where)
        : where_(where), network_(std::make_shared<Gmflow>(where))
    {
        tensor::LoadOptions options;
        options.part = "flow network GMFlow";
        tensor::loadInto(*network_, tensor::openWeights(weights), options);
    }

    std::string_view name() const override { return "gmflow"; }

    FlowPair estimate(const ImageView& current, const ImageView& next) override
    {
        const auto bothWays = [this](const at::Tensor& one, const at::Tensor& other) {
            return network_->bothWays(one, other);
        };
        return estimatePair(bothWays, {Gmflow::kSideMultiple, Gmflow::kSmallestSide}, current, next, where_);
    }

private:
    at::TensorOptions where_;
    std::shared_ptr<Gmflow> network_;
};

}  // namespace

std::unique_ptr<FlowEstimator> makeGmflowEstimator(const std::filesystem::path& weights, const at::Device& device)
{
    return std::make_unique<GmflowEstimator>(weights, at::TensorOptions{}.dtype(at::kFloat).device(device));
}

}  // namespace fresco::flow
