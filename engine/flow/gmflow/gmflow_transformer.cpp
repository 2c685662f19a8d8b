// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/gmflow/gmflow_transformer.h"

#include <torch/nn/module.h>

#include <cmath>
#include <string>

namespace fresco::flow {
namespace {

constexpr int kBlocks = 6;
constexpr double kEpsilon = 1e-5;       ///< of the norms
constexpr std::int64_t kExpansion = 4;  ///< of the feed-forward layer, which sees source and message

/// The same mask for the windows of every picture.
at::Tensor maskForBatch(const WindowPlan& plan, const at::Tensor& windows)
{
    return plan.mask.repeat({windows.size(0) / plan.mask.size(0), 1, 1});
}

at::Tensor swapHalves(const at::Tensor& batch)
{
    const auto halves = batch.chunk(2);
    return at::cat({halves[1], halves[0]});
}

}  // namespace

at::Tensor
singleHeadAttention(const at::Tensor& queries, const at::Tensor& keys, const at::Tensor& values, const at::Tensor& bias)
{
    const double scale = std::sqrt(static_cast<double>(queries.size(2)));
    at::Tensor logits = at::bmm(queries, keys.transpose(1, 2)).div_(scale);
    if (bias.defined())
        logits.add_(bias);
    return at::bmm(logits.softmax(2), values);
}

WindowAttention::WindowAttention(bool hasFeedForward, const at::TensorOptions& where)
{
    constexpr std::int64_t width = kGmflowWidth;
    const auto add = [&](torch::nn::Module& parent, const char* name, std::int64_t inputs, std::int64_t outputs) {
        return parent.register_module(name,
                                      std::make_shared<tensor::Linear>(inputs, outputs, /*hasBias*/ false, where));
    };
    query_ = add(*this, "q_proj", width, width);
    key_ = add(*this, "k_proj", width, width);
    value_ = add(*this, "v_proj", width, width);
    merge_ = add(*this, "merge", width, width);
    norm1_ = register_module("norm1", std::make_shared<tensor::LayerNorm>(width, kEpsilon, where));
    if (!hasFeedForward)
        return;
    const auto layers = register_module("mlp", std::make_shared<torch::nn::Module>());
    expand_ = add(*layers, "0", 2 * width, 2 * width * kExpansion);
    contract_ = add(*layers, "2", 2 * width * kExpansion, width);
    norm2_ = register_module("norm2", std::make_shared<tensor::LayerNorm>(width, kEpsilon, where));
}

at::Tensor WindowAttention::operator()(const at::Tensor& source,
                                       const at::Tensor& target,
                                       const WindowPlan& plan,
                                       bool isShifted) const
{
    const auto windows = [&](const at::Tensor& tokens) { return splitIntoWindows(tokens, plan.grid, isShifted); };
    const at::Tensor queries = windows((*query_)(source));
    const at::Tensor bias = isShifted ? maskForBatch(plan, queries) : at::Tensor{};
    const at::Tensor attended =
        singleHeadAttention(queries, windows((*key_)(target)), windows((*value_)(target)), bias);
    at::Tensor message = (*norm1_)((*merge_)(joinWindows(attended, plan.grid, isShifted)));
    if (expand_)
        message = (*norm2_)((*contract_)(at::gelu((*expand_)(at::cat({source, message}, 2)))));
    return source + message;
}

GmflowBlock::GmflowBlock(const at::TensorOptions& where)
{
    own_ = register_module("self_attn", std::make_shared<WindowAttention>(/*hasFeedForward*/ false, where));
    other_ = register_module("cross_attn_ffn", std::make_shared<WindowAttention>(/*hasFeedForward*/ true, where));
}

at::Tensor GmflowBlock::operator()(const at::Tensor& source,
                                   const at::Tensor& target,
                                   const WindowPlan& plan,
                                   bool isShifted) const
{
    const at::Tensor aware = (*own_)(source, source, plan, isShifted);
    return (*other_)(aware, target, plan, isShifted);
}

GmflowTransformer::GmflowTransformer(const at::TensorOptions& where)
{
    const auto layers = register_module("layers", std::make_shared<torch::nn::Module>());
    for (int i = 0; i < kBlocks; ++i)
        blocks_.push_back(layers->register_module(std::to_string(i), std::make_shared<GmflowBlock>(where)));
}

at::Tensor GmflowTransformer::operator()(const at::Tensor& features) const
{
    const Grid grid{features.size(2), features.size(3)};
    const WindowPlan plan{grid, shiftedWindowMask(grid, features.options())};
    at::Tensor tokens = features.flatten(2).transpose(1, 2).contiguous();
    for (std::size_t i = 0; i < blocks_.size(); ++i)
        tokens = (*blocks_[i])(tokens, swapHalves(tokens), plan, /*isShifted*/ i % 2 == 1);
    return tokens.transpose(1, 2).reshape(features.sizes());
}

}  // namespace fresco::flow
