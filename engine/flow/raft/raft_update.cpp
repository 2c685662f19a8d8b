// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/raft/raft_update.h"

#include "flow/net/flow_grid.h"
#include "flow/raft/correlation_pyramid.h"

#include <torch/nn/module.h>

#include <string>

namespace fresco::flow {

RaftShape raftShape(RaftSize size)
{
    if (size == RaftSize::Small)
        return {.size = size, .features = 128, .hidden = 96, .context = 64, .radius = 3};
    return {.size = size, .features = 256, .hidden = 128, .context = 128, .radius = 4};
}

MotionEncoder::MotionEncoder(const RaftShape& shape, const at::TensorOptions& where)
{
    const auto add = [&](const char* name, const ConvShape& conv) {
        return register_module(name, std::make_shared<Conv>(conv, where));
    };
    const std::int64_t side = 2 * shape.radius + 1;
    const std::int64_t inputs = CorrelationPyramid::kLevels * side * side;
    const std::int64_t ofLikeness = shape.isSmall() ? 96 : 192;
    const std::int64_t ofFlow = shape.isSmall() ? 32 : 64;
    likeness1_ = add("convc1", {inputs, shape.isSmall() ? ofLikeness : 256, 1, 1});
    if (!shape.isSmall())
        likeness2_ = add("convc2", {256, ofLikeness});
    flow1_ = add("convf1", {2, 2 * ofFlow, 7, 7});
    flow2_ = add("convf2", {2 * ofFlow, ofFlow});
    width_ = shape.isSmall() ? 82 : 128;
    joined_ = add("conv", {ofLikeness + ofFlow, width_ - 2});
}

at::Tensor MotionEncoder::operator()(const at::Tensor& flow, const at::Tensor& likeness) const
{
    at::Tensor matched = at::relu((*likeness1_)(likeness));
    if (likeness2_)
        matched = at::relu((*likeness2_)(matched));
    const at::Tensor moved = at::relu((*flow2_)(at::relu((*flow1_)(flow))));
    return at::cat({at::relu((*joined_)(at::cat({matched, moved}, 1))), flow}, 1);
}

RecurrentUnit::RecurrentUnit(const RaftShape& shape, std::int64_t inputs, const at::TensorOptions& where)
{
    const auto addPass = [&](const std::string& suffix, std::int64_t height, std::int64_t width) {
        const ConvShape conv{shape.hidden + inputs, shape.hidden, height, width};
        const auto add = [&](const char* name) {
            return register_module(name + suffix, std::make_shared<Conv>(conv, where));
        };
        passes_.push_back({.update = add("convz"), .reset = add("convr"), .candidate = add("convq")});
    };
    if (shape.isSmall()) {
        addPass("", 3, 3);
    } else {
        addPass("1", 1, 5);
        addPass("2", 5, 1);
    }
}

at::Tensor RecurrentUnit::operator()(at::Tensor state, const at::Tensor& input) const
{
    for (const Pass& pass : passes_) {
        const at::Tensor both = at::cat({state, input}, 1);
        const at::Tensor update = (*pass.update)(both).sigmoid_();
        const at::Tensor kept = (*pass.reset)(both).sigmoid_().mul_(state);
        const at::Tensor candidate = (*pass.candidate)(at::cat({kept, input}, 1)).tanh_();
        state = (1.0 - update) * state + update * candidate;
    }
    return state;
}

FlowHead::FlowHead(std::int64_t inputs, std::int64_t hidden, const at::TensorOptions& where)
{
    conv1_ = register_module("conv1", std::make_shared<Conv>(ConvShape{inputs, hidden}, where));
    conv2_ = register_module("conv2", std::make_shared<Conv>(ConvShape{hidden, 2}, where));
}

at::Tensor FlowHead::operator()(const at::Tensor& state) const { return (*conv2_)(at::relu((*conv1_)(state))); }

RaftUpdate::RaftUpdate(const RaftShape& shape, const at::TensorOptions& where)
{
    encoder_ = register_module("encoder", std::make_shared<MotionEncoder>(shape, where));
    unit_ = register_module("gru", std::make_shared<RecurrentUnit>(shape, shape.context + encoder_->width(), where));
    flowHead_ =
        register_module("flow_head", std::make_shared<FlowHead>(shape.hidden, shape.isSmall() ? 128 : 256, where));
    if (shape.isSmall())
        return;
    const auto mask = register_module("mask", std::make_shared<torch::nn::Module>());
    const std::int64_t weights = 9 * kCellPixels * kCellPixels;
    mask1_ = mask->register_module("0", std::make_shared<Conv>(ConvShape{shape.hidden, 256}, where));
    mask2_ = mask->register_module("2", std::make_shared<Conv>(ConvShape{256, weights, 1, 1}, where));
}

at::Tensor RaftUpdate::nextState(const at::Tensor& state,
                                 const at::Tensor& context,
                                 const at::Tensor& likeness,
                                 const at::Tensor& flow) const
{
    return (*unit_)(state, at::cat({context, (*encoder_)(flow, likeness)}, 1));
}

at::Tensor RaftUpdate::upsamplingWeights(const at::Tensor& state) const
{
    constexpr double kGradientBalance = 0.25;  // of the published training
    return mask1_ ? (*mask2_)(at::relu((*mask1_)(state))) * kGradientBalance : at::Tensor{};
}

}  // namespace fresco::flow
