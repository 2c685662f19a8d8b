// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/colour_wheel.h"

#include "tensor/image_tensor.h"
#include "tensor/shape_check.h"

#include <torch/torch.h>

#include <algorithm>
#include <array>
#include <numbers>

namespace fresco::flow {
namespace {

constexpr double kUnknown = 1e9;
constexpr double kDarkening = 0.75;  ///< of motion longer than the full length

/// Colours between two neighbours of the wheel: one channel stays full, one rises or falls, one stays empty.
struct Section {
    std::int64_t colours;
    int full;
    int moving;
    bool rises;
};

/// Red, yellow, green, cyan, blue, magenta; as many colours each as the eye tells apart.
constexpr std::array<Section, 6> kSections{
    {{15, 0, 1, true}, {6, 1, 0, false}, {4, 1, 2, true}, {11, 2, 1, false}, {13, 2, 0, true}, {6, 0, 2, false}}};

/// [colours, 3], 0..1.
at::Tensor makeWheel()
{
    std::vector<at::Tensor> parts;
    for (const Section& section : kSections) {
        const at::Tensor part = at::zeros({section.colours, 3});
        const at::Tensor share = at::arange(section.colours, at::kDouble)
                                     .mul_(255.0 / static_cast<double>(section.colours))
                                     .floor_()
                                     .div_(255.0);
        part.select(1, section.full).fill_(1.0);
        part.select(1, section.moving).copy_(section.rises ? share : 1.0 - share);
        parts.push_back(part);
    }
    return at::cat(parts);
}

/// [H, W, 3]: the colour of each direction at full saturation.
at::Tensor colourOfDirection(const at::Tensor& x, const at::Tensor& y)
{
    const at::Tensor wheel = makeWheel();
    const std::int64_t colours = wheel.size(0);
    const at::Tensor turn = (at::atan2(-y, -x) / std::numbers::pi + 1.0) / 2.0 * static_cast<double>(colours - 1);
    const at::Tensor lower = turn.floor().to(at::kLong).clamp_(0, colours - 1);
    const at::Tensor upper = (lower + 1).remainder(colours);
    const at::Tensor share = (turn - lower).unsqueeze(2);
    const auto colourAt = [&](const at::Tensor& index) {
        return wheel.index_select(0, index.flatten()).view({x.size(0), x.size(1), 3});
    };
    return (1.0 - share) * colourAt(lower) + share * colourAt(upper);
}

}  // namespace

ImageView flowPicture(const at::Tensor& flow, std::optional<double> fullLengthPixels)
{
    tensor::requireShape(flow, {1, 2, tensor::kAnySide, tensor::kAnySide}, "flow");
    const at::Tensor motion = flow.detach().to(at::kCPU, at::kFloat)[0];
    const at::Tensor isKnown = (motion.abs() <= kUnknown).all(0);  // false for NaN as well
    const at::Tensor known = at::where(isKnown, motion, 0.0);
    const at::Tensor length = known.square().sum(0).sqrt_();
    const double longest = length.numel() == 0 ? 0.0 : length.max().item<double>();
    const at::Tensor share = (length / std::max(fullLengthPixels.value_or(longest), 1e-6)).unsqueeze(2);
    const at::Tensor hue = colourOfDirection(known[0], known[1]);
    const at::Tensor colours = at::where(share <= 1.0, 1.0 - share * (1.0 - hue), hue * kDarkening);
    return tensor::imageFromTensor((colours * isKnown.unsqueeze(2)).permute({2, 0, 1}), tensor::ValueRange::ZeroToOne);
}

}  // namespace fresco::flow
