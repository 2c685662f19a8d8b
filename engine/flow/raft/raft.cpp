// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/raft/raft.h"

#include "flow/net/flow_grid.h"
#include "flow/raft/correlation_pyramid.h"

#include <torch/types.h>

#include <cmath>

namespace fresco::flow {
namespace {

EncoderShape encoderShape(const RaftShape& shape, std::int64_t outputs, NormKind norm)
{
    if (shape.isSmall())
        return {.widths = {32, 32, 64, 96}, .outputs = outputs, .norm = norm, .isBottleneck = true};
    return {.widths = {64, 64, 96, 128}, .outputs = outputs, .norm = norm};
}

/// Likeness of all cells both ways: [2B, h * w, h, w].
at::Tensor likenessBothWays(const at::Tensor& features)
{
    const std::int64_t height = features.size(2);
    const std::int64_t width = features.size(3);
    const auto halves = features.flatten(2).chunk(2);
    const double scale = 1.0 / std::sqrt(static_cast<double>(features.size(1)));
    const at::Tensor there = at::bmm(halves[0].transpose(1, 2), halves[1]) * scale;
    return at::cat({there, there.transpose(1, 2)}).view({-1, height * width, height, width});
}

/// The small size has learned no weights; its authors chose corners that stay corners.
at::Tensor upsampled(const at::Tensor& flow, const at::Tensor& weights)
{
    if (weights.defined())
        return upsampleConvex(flow, weights);
    const std::int64_t height = kCellPixels * flow.size(2);
    const std::int64_t width = kCellPixels * flow.size(3);
    return at::upsample_bilinear2d(flow, {height, width}, /*align_corners*/ true) * static_cast<double>(kCellPixels);
}

}  // namespace

Raft::Raft(RaftSize size, const at::TensorOptions& where) : shape_(raftShape(size))
{
    const NormKind contextNorm = shape_.isSmall() ? NormKind::None : NormKind::Batch;
    const auto ofFeatures = encoderShape(shape_, shape_.features, NormKind::Instance);
    const auto ofContext = encoderShape(shape_, shape_.hidden + shape_.context, contextNorm);
    features_ = register_module("fnet", std::make_shared<ResidualEncoder>(ofFeatures, where));
    context_ = register_module("cnet", std::make_shared<ResidualEncoder>(ofContext, where));
    update_ = register_module("update_block", std::make_shared<RaftUpdate>(shape_, where));
}

at::Tensor Raft::bothWays(const at::Tensor& current, const at::Tensor& next, std::int64_t iterations) const
{
    const at::Tensor pictures = at::cat({current, next}) * 2.0 - 1.0;
    const CorrelationPyramid pyramid{likenessBothWays((*features_)(pictures)), shape_.radius};
    const auto parts = (*context_)(pictures).split_with_sizes({shape_.hidden, shape_.context}, 1);
    at::Tensor state = at::tanh(parts[0]);
    const at::Tensor context = at::relu(parts[1]);
    const at::Tensor cells = cellCoordinates(state.size(2), state.size(3), state.options());
    at::Tensor flow = at::zeros({state.size(0), 2, state.size(2), state.size(3)}, state.options());
    for (std::int64_t i = 0; i < iterations; ++i) {
        state = update_->nextState(state, context, pyramid.around(cells + flow), flow);
        flow = flow + update_->flowChange(state);
    }
    return upsampled(flow, update_->upsamplingWeights(state));
}

}  // namespace fresco::flow
