// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/correspondence.h"

#include "guidance/flow_reduction.h"
#include "tensor/shape_check.h"

#include <torch/types.h>

#include <vector>

namespace fresco::guidance {

Correspondence chainPairs(const kernels::PairMapping& pairs)
{
    const std::int64_t tokens = pairs.nextFromThis.size(1);
    const at::Tensor identity = at::arange(tokens, pairs.nextFromThis.options());
    std::vector<at::Tensor> positions{identity};
    std::vector<at::Tensor> segments{at::zeros_like(identity)};  // grows by one at every unlinked step
    for (std::int64_t pair = 0; pair < pairs.nextFromThis.size(0); ++pair) {
        const at::Tensor here = positions.back();
        segments.push_back(segments.back() + pairs.isUnlinked.select(0, pair).index_select(0, here));
        positions.push_back(pairs.nextFromThis.select(0, pair).index_select(0, here));
    }
    const at::Tensor forward = at::stack(positions);
    const at::Tensor segment = at::stack(segments, 1);
    return {.tokenFromTrajectory = forward,
            .trajectoryFromToken = at::empty_like(forward).scatter_(1, forward, identity.expand_as(forward)),
            .isLinked = segment.unsqueeze(2) == segment.unsqueeze(1)};
}

Correspondence findCorrespondence(const at::Tensor& flowThisFromNext,
                                  const at::Tensor& occludedOnNext,
                                  const at::Tensor& frames,
                                  std::int64_t stride)
{
    using tensor::kAnySide;
    tensor::requireShape(frames, {kAnySide, 3, kAnySide, kAnySide}, "batch of frames");
    tensor::requireShape(flowThisFromNext, {kAnySide, 2, frames.size(2), frames.size(3)}, "backward flow");
    tensor::requireShape(
        occludedOnNext, {flowThisFromNext.size(0), frames.size(2), frames.size(3)}, "backward occlusion");
    const std::int64_t pairs = frames.size(0) - 1;
    return chainPairs(kernels::mapPairs(reduceFlow(flowThisFromNext.slice(0, 0, pairs), stride),
                                        reduceOcclusion(occludedOnNext.slice(0, 0, pairs), stride),
                                        reduceBilinear(frames, stride)));
}

}  // namespace fresco::guidance
