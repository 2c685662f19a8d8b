// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/temporal_guide.h"

#include "fresco/error.h"
#include "guidance/flow_reduction.h"
#include "tensor/shape_check.h"

#include <torch/types.h>

namespace fresco::guidance {
namespace {

using tensor::kAnySide;

/// One direction of all pairs at the feature's size.
struct Direction {
    at::Tensor flow;     ///< [N, 2, h, w], tokens
    at::Tensor visible;  ///< [N, h, w], 0..1
};

Direction hardVisibility(const at::Tensor& flow, const at::Tensor& occluded, std::int64_t stride)
{
    return {.flow = reduceFlow(flow, stride), .visible = 1.0 - reduceOcclusionToAny(occluded, stride)};
}

/// Flow averaged over the visible pixels of each token, where there are any.
Direction softVisibility(const at::Tensor& flow, const at::Tensor& occluded, std::int64_t stride)
{
    const auto pool = [&](const at::Tensor& x) { return at::avg_pool2d(x, {stride, stride}); };
    const at::Tensor seen = 1.0 - occluded.to(at::kFloat).unsqueeze(1);
    const at::Tensor visible = pool(seen);
    const at::Tensor seenFlow = pool(flow * seen) / visible.clamp_min(1e-6) / static_cast<double>(stride);
    return {.flow = at::where(visible > 0, seenFlow, reduceFlow(flow, stride)), .visible = visible.squeeze(1)};
}

std::int64_t strideOf(const at::Tensor& flow, std::int64_t height, std::int64_t width)
{
    const std::int64_t stride = flow.size(2) / height;
    if (stride < 1 || height * stride != flow.size(2) || width * stride != flow.size(3))
        throw Error{ErrorKind::BadShape,
                    "A feature's size does not divide the pictures that its motion was measured on.",
                    tensor::shapeText({height, width}) + " against " + tensor::shapeText(flow.sizes())};
    return stride;
}

kernels::WarpedPair pairOf(const Direction& direction, std::int64_t pair, std::int64_t judged, std::int64_t other)
{
    return {.judged = judged,
            .other = other,
            .taps = kernels::makeWarpTaps(direction.flow[pair]),
            .visible = direction.visible[pair].reshape({-1}).contiguous()};
}

}  // namespace

void requirePairMotion(const PairMotion& motion)
{
    tensor::requireShape(motion.flowNextFromThis, {kAnySide, 2, kAnySide, kAnySide}, "forward flow");
    const at::IntArrayRef sides = motion.flowNextFromThis.sizes();
    tensor::requireShape(motion.flowThisFromNext, sides, "backward flow");
    tensor::requireShape(motion.occludedOnThis, {sides[0], sides[2], sides[3]}, "forward occlusion");
    tensor::requireShape(motion.occludedOnNext, {sides[0], sides[2], sides[3]}, "backward occlusion");
}

at::Tensor visibleShares(const PairMotion& motion)
{
    return 1.0 - 0.5 * (motion.occludedOnThis.to(at::kFloat) + motion.occludedOnNext.to(at::kFloat)).mean({1, 2});
}

TemporalGuide makeTemporalGuide(const PairMotion& motion,
                                std::int64_t height,
                                std::int64_t width,
                                const TemporalGuideOptions& options)
{
    requirePairMotion(motion);
    FRESCO_CHECK(height >= 1 && width >= 1);
    const std::int64_t frames = motion.frames();
    const std::int64_t stride = strideOf(motion.flowNextFromThis, height, width);
    const auto reduce = options.softVisibility ? softVisibility : hardVisibility;
    const Direction onNext = reduce(motion.flowThisFromNext.to(at::kFloat), motion.occludedOnNext, stride);
    const Direction onThis = reduce(motion.flowNextFromThis.to(at::kFloat), motion.occludedOnThis, stride);
    TemporalGuide guide{.frames = frames, .height = height, .width = width, .pairs = {}, .visible = {}};
    if (frames == 1)
        return guide;
    const at::Tensor shares = visibleShares(motion).cpu();
    for (std::int64_t pair = 0; pair < frames; ++pair) {
        const std::int64_t next = (pair + 1) % frames;
        guide.visible.push_back(shares[pair].item<double>());
        if (guide.visible.back() < options.leastVisible)
            continue;
        guide.pairs.push_back(pairOf(onNext, pair, next, pair));
        guide.pairs.push_back(pairOf(onThis, pair, pair, next));
    }
    return guide;
}

}  // namespace fresco::guidance
