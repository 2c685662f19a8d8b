// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/freeu.h"

#include "tensor/shape_check.h"

#include <torch/types.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace fresco::guidance {
namespace {

/// Cosines and sines of the frequencies 0 and -1 along each side, [rows, h w], scaled to unit length of the complex
/// wave. What they span is all that FreeU's filter touches, so no transform is needed, whatever the size.
at::Tensor lowWaves(std::int64_t height, std::int64_t width, const at::TensorOptions& where)
{
    constexpr double kTurn = 2.0 * M_PI;
    const auto options = where.dtype(at::kDouble);
    const at::Tensor rows = at::arange(height, options).unsqueeze(1) * (kTurn / static_cast<double>(height));
    const at::Tensor columns = at::arange(width, options).unsqueeze(0) * (kTurn / static_cast<double>(width));
    std::vector<at::Tensor> waves;
    // A side of one pixel has no frequency -1 besides 0.
    for (int vertical = 0; vertical < std::min<std::int64_t>(height, 2); ++vertical)
        for (int horizontal = 0; horizontal < std::min<std::int64_t>(width, 2); ++horizontal) {
            const at::Tensor phase = rows * vertical + columns * horizontal;
            waves.push_back(phase.cos().flatten());
            waves.push_back(phase.sin().flatten());
        }
    return (at::stack(waves) / std::sqrt(static_cast<double>(height * width))).to(at::kFloat);
}

/// 1 + (factor - 1) m, where m is the mean over the channels, brought to 0..1 in each sample. [B, 1, h, w]
at::Tensor backboneGain(const at::Tensor& hidden, double factor)
{
    const at::Tensor mean = hidden.mean(1, /*keepdim*/ true, at::kFloat);
    const at::Tensor low = mean.amin({2, 3}, true);
    const at::Tensor range = mean.amax({2, 3}, true) - low;
    // A mean without any structure strengthens nothing; the published program divides by zero.
    const at::Tensor structure = at::where(range > 0, (mean - low) / range, 0.0);
    return (structure * (factor - 1.0) + 1.0).to(hidden.scalar_type());
}

at::Tensor strengthenFirstHalf(const at::Tensor& hidden, double factor)
{
    if (factor == 1.0)
        return hidden;
    const std::int64_t half = hidden.size(1) / 2;
    const at::Tensor first = hidden.narrow(1, 0, half) * backboneGain(hidden, factor);
    return at::cat({first, hidden.narrow(1, half, hidden.size(1) - half)}, 1);
}

}  // namespace

at::Tensor scaleLowFrequencies(const at::Tensor& x, double scale)
{
    using tensor::kAnySide;
    tensor::requireShape(x, {kAnySide, kAnySide, kAnySide, kAnySide}, "feature to filter");
    if (scale == 1.0 || x.numel() == 0)
        return x;
    const at::Tensor waves = lowWaves(x.size(2), x.size(3), x.options());
    const at::Tensor rows = x.to(at::kFloat).reshape({x.size(0) * x.size(1), -1});
    const at::Tensor filtered = at::addmm(rows, at::mm(rows, waves.t()), waves, 1.0, scale - 1.0);
    return filtered.view(x.sizes()).to(x.scalar_type()).contiguous(x.suggest_memory_format());
}

FreeU::FreeU(const models::UNetTrunkConfig& config, const FreeUFactors& factors)
    : width1_(config.levels.back().width),
      width2_(config.levels[std::min<std::size_t>(1, config.levels.size() - 1)].width), factors_(factors)
{
}

models::HiddenAndSkip FreeU::operator()(int, const models::HiddenAndSkip& pair) const
{
    const std::int64_t width = pair.hidden.size(1);
    if (width == width1_)
        return {strengthenFirstHalf(pair.hidden, factors_.backbone1), scaleLowFrequencies(pair.skip, factors_.skip1)};
    if (width == width2_)
        return {strengthenFirstHalf(pair.hidden, factors_.backbone2), scaleLowFrequencies(pair.skip, factors_.skip2)};
    return pair;
}

}  // namespace fresco::guidance
