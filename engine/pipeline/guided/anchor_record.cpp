// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/guided/anchor_record.h"

#include "fresco/error.h"

#include <ATen/ops/cat.h>

namespace fresco::pipeline {

at::Tensor AnchorRecord::exchange(int step, const at::Tensor& latents, bool hasAnchors)
{
    at::Tensor worked = latents;
    if (hasAnchors) {
        const auto recorded = firstAndLast_.find(step);
        FRESCO_CHECK(recorded != firstAndLast_.end() && latents.size(0) > 2);
        worked = at::cat({recorded->second, latents.slice(0, 2)});
    }
    firstAndLast_[step] = at::cat({worked.slice(0, 0, 1), worked.slice(0, -1)});
    return worked;
}

void AnchorRecord::restore(const std::map<int, at::Tensor>& latents, at::Device device)
{
    firstAndLast_.clear();
    for (const auto& [step, pair] : latents)
        firstAndLast_[step] = pair.to(device);
}

}  // namespace fresco::pipeline
