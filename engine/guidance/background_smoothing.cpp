// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/background_smoothing.h"

#include "fresco/error.h"
#include "guidance/dilate.h"
#include "guidance/flow_reduction.h"
#include "kernels/warp.h"
#include "tensor/shape_check.h"

#include <torch/types.h>

namespace fresco::guidance {
namespace {

using tensor::kAnySide;

/// One step: where `to` is drawn from `from`.
struct SmoothingStep {
    std::int64_t from;
    std::int64_t to;
    at::Tensor flow;  ///< [1, 2, h, w], lives on `to`
    at::Tensor mask;  ///< [1, 1, h, w]
};

at::Tensor resized(const at::Tensor& background, std::int64_t height, std::int64_t width)
{
    return at::upsample_bilinear2d(background, {height, width}, /*align_corners*/ false);
}

/// Motion and occlusion of single pairs at the sample's size.
class Steps {
public:
    Steps(const at::Tensor& sample, const at::Tensor& background, const PairMotion& motion, std::int64_t window)
        : motion_(motion),
          background_(resized(background.to(sample.device(), at::kFloat), sample.size(2), sample.size(3))),
          stride_(motion.flowNextFromThis.size(2) / sample.size(2)), window_(window)
    {
    }

    SmoothingStep onNext(std::int64_t pair) const
    {
        return make(pair, pair + 1, motion_.flowThisFromNext[pair], motion_.occludedOnNext[pair]);
    }
    /// The last frame from the first, by the forward flow of the last pair.
    SmoothingStep closing() const
    {
        const std::int64_t last = motion_.frames() - 1;
        return make(0, last, motion_.flowNextFromThis[last], motion_.occludedOnThis[last]);
    }

private:
    SmoothingStep
    make(std::int64_t from, std::int64_t to, const at::Tensor& flowPixels, const at::Tensor& occluded) const
    {
        const at::Tensor flow = reduceFlow(flowPixels.to(at::kFloat).unsqueeze(0), stride_);
        at::Tensor hidden = reduceOcclusionToAny(occluded.unsqueeze(0), stride_).unsqueeze(1);
        if (stride_ == 1)
            hidden = dilate(hidden, window_);
        const at::Tensor carried = kernels::warp(background_.narrow(0, from, 1), flow);
        return {.from = from, .to = to, .flow = flow, .mask = (1.0 - hidden) * background_.narrow(0, to, 1) * carried};
    }

    const PairMotion& motion_;
    at::Tensor background_;
    std::int64_t stride_;
    std::int64_t window_;
};

/// @param frames  [chunks, N, C, h, w], changed in place
void apply(const SmoothingStep& step, const at::Tensor& frames)
{
    const at::Tensor from = frames.select(1, step.from);
    const at::Tensor to = frames.select(1, step.to);
    const at::Tensor warped = kernels::warp(from, step.flow.expand({from.size(0), -1, -1, -1}));
    to.mul_(1.0 - step.mask).add_(warped.mul_(step.mask));
}

void requireFits(const at::Tensor& sample, const at::Tensor& background, const PairMotion& motion)
{
    requirePairMotion(motion);
    tensor::requireShape(sample, {kAnySide, kAnySide, kAnySide, kAnySide}, "sample to smooth");
    tensor::requireShape(background, {motion.frames(), 1, kAnySide, kAnySide}, "background mask");
    const std::int64_t stride = sample.size(2) > 0 ? motion.flowNextFromThis.size(2) / sample.size(2) : 0;
    if (sample.size(0) % motion.frames() != 0 || stride * sample.size(2) != motion.flowNextFromThis.size(2) ||
        stride * sample.size(3) != motion.flowNextFromThis.size(3))
        throw Error{ErrorKind::BadShape,
                    "What is to be smoothed does not fit the pictures that its motion was measured on.",
                    tensor::shapeText(sample.sizes())};
}

}  // namespace

at::Tensor smoothBackground(const at::Tensor& sample,
                            const at::Tensor& background,
                            const PairMotion& motion,
                            std::int64_t occlusionWindow)
{
    requireFits(sample, background, motion);
    const std::int64_t frames = motion.frames();
    const at::Tensor smoothed = sample.to(at::kFloat, /*non_blocking*/ false, /*copy*/ true).contiguous();
    if (frames > 1) {
        const Steps steps(sample, background, motion, occlusionWindow);
        const at::Tensor byFrame = smoothed.unflatten(0, {-1, frames});
        for (std::int64_t pair = 0; pair + 1 < frames; ++pair)
            apply(steps.onNext(pair), byFrame);
        apply(steps.closing(), byFrame);
    }
    return smoothed.to(sample.scalar_type());
}

}  // namespace fresco::guidance
