// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/spectral_residual.h"

#include <torch/types.h>

#include <algorithm>
#include <cmath>

namespace fresco::guidance {
namespace {

constexpr double kWorkingSide = 64.0;  // the paper's scale: large enough for objects, too small for texture
constexpr double kBlurSigma = 2.5;
constexpr double kFlatPicture = 1e-4;  // standard deviation below which there is nothing but rounding

/// [N, 3, H, W] in any range -> gray [N, 1, h, w].
at::Tensor smallGray(const at::Tensor& frames)
{
    const at::Tensor weights = at::tensor({0.299, 0.587, 0.114}, frames.options().dtype(at::kFloat)).view({1, 3, 1, 1});
    const at::Tensor gray = (frames.to(at::kFloat) * weights).sum(1, /*keepdim*/ true);
    const auto side = [&](std::int64_t length) {
        const auto shortSide = static_cast<double>(std::min(gray.size(2), gray.size(3)));
        const double scale = std::min(1.0, kWorkingSide / shortSide);
        return std::max<std::int64_t>(1, std::llround(static_cast<double>(length) * scale));
    };
    return at::_upsample_bilinear2d_aa(gray, {side(gray.size(2)), side(gray.size(3))}, /*align_corners*/ false);
}

/// Mean over 3 x 3, edges repeated.
at::Tensor localMean(const at::Tensor& map)
{
    return at::avg_pool2d(at::replication_pad2d(map, {1, 1, 1, 1}), {3, 3}, {1, 1});
}

at::Tensor blurred(const at::Tensor& map)
{
    const std::int64_t radius = std::llround(3.0 * kBlurSigma);
    const at::Tensor offsets = at::arange(-radius, radius + 1, map.options());
    at::Tensor bell = (offsets.square() / (-2.0 * kBlurSigma * kBlurSigma)).exp();
    bell = bell / bell.sum();
    const at::Tensor padded = at::replication_pad2d(map, {radius, radius, radius, radius});
    return at::conv2d(at::conv2d(padded, bell.view({1, 1, 1, -1})), bell.view({1, 1, -1, 1}));
}

}  // namespace

at::Tensor spectralResidual(const at::Tensor& frames)
{
    const at::Tensor gray = smallGray(frames);
    const at::Tensor spectrum = at::fft_fft2(gray);
    const at::Tensor amplitude = spectrum.abs();
    const at::Tensor logarithm = (amplitude + 1e-6).log();
    const at::Tensor residual = (logarithm - localMean(logarithm)).exp();
    const at::Tensor map = blurred(at::fft_ifft2(at::polar(residual, spectrum.angle())).abs().square());
    // A few peaks would leave all else near 0: three means cover what a viewer would call an object.
    const at::Tensor reach = 3.0 * map.mean(at::IntArrayRef{2, 3}, /*keepdim*/ true);
    const at::Tensor lowest = map.amin(at::IntArrayRef{2, 3}, /*keepdim*/ true);
    const at::Tensor scaled = ((map - lowest) / (reach - lowest).clamp_min(1e-30)).clamp(0.0, 1.0);
    const at::Tensor deviation =
        (gray - gray.mean(at::IntArrayRef{2, 3}, true)).square().mean(at::IntArrayRef{2, 3}, true);
    return at::where(deviation.sqrt() > kFlatPicture, scaled, 0.0);
}

}  // namespace fresco::guidance
