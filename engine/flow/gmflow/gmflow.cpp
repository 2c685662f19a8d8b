// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/gmflow/gmflow.h"

#include "flow/net/flow_grid.h"

#include <torch/nn/module.h>

#include <cmath>

namespace fresco::flow {
namespace {

/// Mean and deviation of ImageNet's pictures.
at::Tensor normalised(const at::Tensor& pictures)
{
    const at::Tensor mean = at::tensor({0.485, 0.456, 0.406}, pictures.options()).view({1, 3, 1, 1});
    const at::Tensor deviation = at::tensor({0.229, 0.224, 0.225}, pictures.options()).view({1, 3, 1, 1});
    return (pictures - mean) / deviation;
}

at::Tensor tokensOf(const at::Tensor& map) { return map.flatten(2).transpose(1, 2); }

at::Tensor mapOf(const at::Tensor& tokens, std::int64_t height, std::int64_t width)
{
    return tokens.transpose(1, 2).reshape({tokens.size(0), tokens.size(2), height, width});
}

/// Where each cell's partner lies on average, less where it lies itself: [2B, 2, h, w], cells.
at::Tensor matchGlobally(const at::Tensor& features)
{
    const std::int64_t height = features.size(2);
    const std::int64_t width = features.size(3);
    const auto halves = tokensOf(features).chunk(2);
    const double scale = std::sqrt(static_cast<double>(features.size(1)));
    const at::Tensor there = at::bmm(halves[0], halves[1].transpose(1, 2)).div_(scale);
    const at::Tensor shares = at::cat({there, there.transpose(1, 2)}).softmax(2);
    const at::Tensor cells = cellCoordinates(height, width, features.options());
    return mapOf(at::matmul(shares, tokensOf(cells)), height, width) - cells;
}

}  // namespace

FlowPropagation::FlowPropagation(const at::TensorOptions& where)
{
    const auto add = [&](const char* name) {
        return register_module(name,
                               std::make_shared<tensor::Linear>(kGmflowWidth, kGmflowWidth, /*hasBias*/ true, where));
    };
    query_ = add("q_proj");
    key_ = add("k_proj");
}

at::Tensor FlowPropagation::operator()(const at::Tensor& features, const at::Tensor& flow) const
{
    const at::Tensor queries = (*query_)(tokensOf(features));
    const at::Tensor keys =
        (*key_)(queries);  // of the queries, not the features: so the published weights were trained
    return mapOf(singleHeadAttention(queries, keys, tokensOf(flow)), flow.size(2), flow.size(3));
}

Gmflow::Gmflow(const at::TensorOptions& where)
{
    const EncoderShape encoder{.outputs = kGmflowWidth, .norm = NormKind::Instance, .hasBias = false};
    backbone_ = register_module("backbone", std::make_shared<ResidualEncoder>(encoder, where));
    transformer_ = register_module("transformer", std::make_shared<GmflowTransformer>(where));
    propagation_ = register_module("feature_flow_attn", std::make_shared<FlowPropagation>(where));
    const auto upsampler = register_module("upsampler", std::make_shared<torch::nn::Module>());
    const std::int64_t weights = 9 * kCellPixels * kCellPixels;
    upsampler1_ = upsampler->register_module("0", std::make_shared<Conv>(ConvShape{kGmflowWidth + 2, 256}, where));
    upsampler2_ = upsampler->register_module("2", std::make_shared<Conv>(ConvShape{256, weights, 1, 1}, where));
}

at::Tensor Gmflow::features(const at::Tensor& pictures) const { return (*backbone_)(normalised(pictures)); }

at::Tensor Gmflow::bothWays(const at::Tensor& current, const at::Tensor& next) const
{
    const at::Tensor plain = features(at::cat({current, next}));
    const Grid grid{plain.size(2), plain.size(3)};
    const at::Tensor aware = (*transformer_)(plain + windowPositions(grid, kGmflowWidth, plain.options()));
    const at::Tensor flow = (*propagation_)(aware, matchGlobally(aware));
    return upsampleConvex(flow, (*upsampler2_)(at::relu((*upsampler1_)(at::cat({flow, aware}, 1)))));
}

}  // namespace fresco::flow
