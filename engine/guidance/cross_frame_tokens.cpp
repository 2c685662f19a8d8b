// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/cross_frame_tokens.h"

#include "guidance/flow_reduction.h"
#include "tensor/shape_check.h"

#include <torch/types.h>

namespace fresco::guidance {

at::Tensor crossFrameTokens(const at::Tensor& occludedOnNext, std::int64_t stride)
{
    tensor::requireShape(occludedOnNext, {tensor::kAnySide, tensor::kAnySide, tensor::kAnySide}, "occlusion");
    // Rolled, so that row f says what is new in frame f.
    const at::Tensor isNew = reduceOcclusion(occludedOnNext, stride).flatten(1).roll(1, 0);
    if (isNew.size(0) > 0)
        isNew.select(0, 0).fill_(true);
    return isNew;
}

}  // namespace fresco::guidance
