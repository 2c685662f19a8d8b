// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/guided/batch_guidance.h"

#include "core/stop.h"
#include "flow/occlusion.h"
#include "fresco/error.h"
#include "guidance/correspondence.h"
#include "guidance/cross_frame_tokens.h"
#include "tensor/image_tensor.h"

#include <ATen/ops/cat.h>

namespace fresco::pipeline {

namespace {

constexpr std::array kGuidedStrides{8, 16};

at::Tensor bytesOf(const ImageView& picture)
{
    return tensor::tensorFromImage(picture, tensor::ValueRange::ZeroToOne) * 255.0;
}

/// Occlusion on the later frame of each pair, all of it where the pair shares less than `leastVisible`.
at::Tensor occludedForTrajectories(const guidance::PairMotion& motion, double leastVisible)
{
    const at::Tensor tooLittle = guidance::visibleShares(motion) < leastVisible;
    const at::Tensor unlinked = motion.occludedOnNext.to(at::kBool).logical_or(tooLittle.view({-1, 1, 1}));
    return unlinked.to(motion.occludedOnNext.scalar_type());
}

}  // namespace

guidance::PairMotion
findMotion(const MotionBetween& motion, const std::vector<ImageView>& pictures, const std::stop_token& stop)
{
    std::vector<at::Tensor> forward, backward, onThis, onNext;
    for (std::size_t f = 0; f < pictures.size(); ++f) {
        core::throwIfStopped(stop);
        const std::size_t next = (f + 1) % pictures.size();
        const flow::FlowPair flows = motion(f, next);
        const flow::Occlusion occlusion = flow::findOcclusion(bytesOf(pictures[f]), bytesOf(pictures[next]), flows);
        forward.push_back(flows.nextFromThis);
        backward.push_back(flows.thisFromNext);
        onThis.push_back(occlusion.onThis);
        onNext.push_back(occlusion.onNext);
    }
    return {at::cat(forward), at::cat(backward), at::cat(onThis), at::cat(onNext)};
}

BatchGuidance
makeBatchGuidance(guidance::PairMotion motion, const at::Tensor& frames, at::Tensor background, double leastVisible)
{
    const at::Tensor unlinked = occludedForTrajectories(motion, leastVisible);
    std::vector<guidance::GuidanceMaps> maps;
    maps.reserve(kGuidedStrides.size());
    for (const int stride : kGuidedStrides)
        maps.push_back(
            {.crossFrameTokens = guidance::crossFrameTokens(motion.occludedOnNext, stride),
             .correspondence = guidance::findCorrespondence(motion.flowThisFromNext, unlinked, frames, stride)});
    return {std::move(motion), std::move(maps), std::move(background)};
}

}  // namespace fresco::pipeline
