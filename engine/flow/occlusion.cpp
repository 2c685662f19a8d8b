// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/occlusion.h"

#include "flow/consistency.h"
#include "flow/flow_estimator.h"
#include "kernels/warp.h"

namespace fresco::flow {
namespace {

constexpr double kPhotometricTolerance = 0.25 * 255.0;

/// Pixels of `judged` that `flow`, living on it, does not find in `other`.
at::Tensor
occludedOn(const at::Tensor& judged, const at::Tensor& other, const at::Tensor& flow, const at::Tensor& opposite)
{
    const at::Tensor colourError = (judged - kernels::warp(other, flow)).abs().mean(1);
    return (consistencyMargin(flow, opposite) > 0.0).logical_or(colourError > kPhotometricTolerance);
}

}  // namespace

Occlusion findOcclusion(const at::Tensor& thisFrames, const at::Tensor& nextFrames, const FlowPair& flows)
{
    return {.onThis = occludedOn(thisFrames, nextFrames, flows.nextFromThis, flows.thisFromNext),
            .onNext = occludedOn(nextFrames, thisFrames, flows.thisFromNext, flows.nextFromThis)};
}

}  // namespace fresco::flow
