// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/saliency.h"

#include "guidance/dilate.h"
#include "guidance/motion_saliency.h"
#include "guidance/spectral_residual.h"
#include "tensor/shape_check.h"

#include <torch/types.h>

namespace fresco::guidance {
namespace {

constexpr double kSurelyBackground = 0.55;  ///< a spectral map's mean is a third
constexpr double kSurelyForeground = 0.85;

class SpectralSaliency final : public SaliencyEstimator {
public:
    std::string_view name() const override { return "spectral residual"; }

    at::Tensor estimate(const at::Tensor& frames, const PairMotion& motion) override
    {
        using tensor::kAnySide;
        requirePairMotion(motion);
        const std::int64_t height = frames.dim() == 4 ? frames.size(2) : 0;
        const std::int64_t width = frames.dim() == 4 ? frames.size(3) : 0;
        tensor::requireShape(frames, {motion.frames(), 3, height, width}, "frames");
        tensor::requireShape(motion.flowNextFromThis, {kAnySide, 2, height, width}, "flow");
        const at::Tensor still = spectralResidual(frames);
        const at::Tensor moving = motionSaliency(motion);
        const at::Tensor either = 1.0 - (1.0 - resize(still, height, width)) * (1.0 - resize(moving, height, width));
        return decided(either);
    }

private:
    /// Nearly 0 or 1: dilation sums up a window, which would make foreground of any doubt.
    static at::Tensor decided(const at::Tensor& map)
    {
        const at::Tensor certainty =
            ((map - kSurelyBackground) / (kSurelyForeground - kSurelyBackground)).clamp(0.0, 1.0);
        return certainty.square() * (3.0 - 2.0 * certainty);
    }

    static at::Tensor resize(const at::Tensor& map, std::int64_t height, std::int64_t width)
    {
        return at::upsample_bilinear2d(map, {height / 2, width / 2}, /*align_corners*/ false);
    }
};

}  // namespace

std::unique_ptr<SaliencyEstimator> makeSpectralSaliency() { return std::make_unique<SpectralSaliency>(); }

at::Tensor backgroundFromForeground(const at::Tensor& foreground, std::int64_t window)
{
    return 1.0 - dilate(foreground.to(at::kFloat), window);
}

at::Tensor foregroundFromMasks(const at::Tensor& masks, std::int64_t height, std::int64_t width)
{
    tensor::requireShape(masks, {tensor::kAnySide, 1, tensor::kAnySide, tensor::kAnySide}, "masks");
    const at::Tensor clean = masks.to(at::kFloat).clamp(0.0, 1.0);
    return at::_upsample_bilinear2d_aa(clean, {height / 2, width / 2}, /*align_corners*/ false).clamp_(0.0, 1.0);
}

}  // namespace fresco::guidance
