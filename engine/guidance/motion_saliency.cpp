// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/motion_saliency.h"

#include <torch/types.h>

#include <algorithm>

namespace fresco::guidance {
namespace {

constexpr double kPartOfShortSide = 1.0 / 128.0;  // 4 pixels at 512

at::Tensor medianOfEach(const at::Tensor& map)
{
    return std::get<0>(map.flatten(2).median(2, /*keepdim*/ true)).unsqueeze(3);
}

}  // namespace

at::Tensor motionSaliency(const PairMotion& motion)
{
    requirePairMotion(motion);
    const std::int64_t frames = motion.frames();
    const at::Tensor forward = motion.flowNextFromThis.to(at::kFloat);
    if (frames == 1)
        return at::zeros({1, 1, forward.size(2), forward.size(3)}, forward.options());
    const at::Tensor back = motion.flowThisFromNext.narrow(0, frames - 2, 1).to(at::kFloat);
    const at::Tensor flow = at::cat({forward.narrow(0, 0, frames - 1), back}).nan_to_num(0.0);
    const at::Tensor distance =
        at::linalg_vector_norm(flow - medianOfEach(flow), 2, at::IntArrayRef{1}, /*keepdim*/ true);
    const double least = kPartOfShortSide * static_cast<double>(std::min(flow.size(2), flow.size(3)));
    const at::Tensor reach = (2.0 * medianOfEach(distance)).clamp_min(least);
    return distance.square() / (distance.square() + reach.square());
}

}  // namespace fresco::guidance
