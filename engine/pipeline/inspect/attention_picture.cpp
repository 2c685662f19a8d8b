// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/inspect/attention_picture.h"

#include "overlay/legend.h"
#include "overlay/mask_pictures.h"
#include "pipeline/inspect/enlarged_size.h"

#include <ATen/ops/tensor.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

namespace fresco::pipeline {

namespace {

float largestWeight(const AttentionHeat& heat)
{
    float largest = 0.0F;
    for (const std::vector<float>& weights : heat.weights)
        largest = std::max(largest, *std::ranges::max_element(weights));
    return largest;
}

std::string titleOf(const AttentionHeat& heat, const FramePoint& point, std::size_t place)
{
    double share = 0.0;
    for (const float weight : heat.weights[place])
        share += weight;
    std::array<char, 128> title{};
    std::snprintf(title.data(),
                  title.size(),
                  "%.1f %% of point %.2f, %.2f of frame %lld comes from frame %lld",
                  100.0 * share,
                  point.x,
                  point.y,
                  static_cast<long long>(heat.frame.value),
                  static_cast<long long>(heat.frames[place].value));
    return title.data();
}

}  // namespace

NamedPicture
attentionPicture(const ImageView& picture, const AttentionHeat& heat, const FramePoint& point, std::size_t place)
{
    const at::Tensor weights = at::tensor(heat.weights[place]).view({heat.rows, heat.columns});
    const at::Tensor shares = weights / std::max(largestWeight(heat), 1e-12F);
    std::array<char, 64> name{};
    std::snprintf(name.data(), name.size(), "attention_%05lld.png", static_cast<long long>(heat.frames[place].value));
    return {name.data(),
            overlay::withLegend(overlay::heatPicture(resized(picture, enlargedSize(picture)), shares),
                                titleOf(heat, point, place),
                                {})};
}

}  // namespace fresco::pipeline
