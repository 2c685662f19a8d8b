// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/plain/feature_optimiser_plain.h"

#include "kernels/warp.h"

#include <torch/optim/adam.h>
#include <torch/types.h>

namespace fresco::guidance {
namespace {

/// Motion at the feature's size, repeated for the halves of the doubled batch.
struct ReducedMotion {
    at::Tensor flowNextFromThis;
    at::Tensor flowThisFromNext;
    at::Tensor visibleOnThis;
    at::Tensor visibleOnNext;
};

ReducedMotion reduce(const PairMotion& motion, const at::Tensor& feature)
{
    const std::int64_t height = feature.size(2);
    const std::int64_t stride = motion.flowNextFromThis.size(2) / height;
    const std::int64_t chunks = feature.size(0) / motion.frames();
    const auto flow = [&](const at::Tensor& pixels) {
        const at::Tensor small =
            at::upsample_bilinear2d(pixels / static_cast<double>(stride), {height, feature.size(3)}, false);
        return small.repeat({chunks, 1, 1, 1});
    };
    const auto visible = [&](const at::Tensor& occluded) {
        const at::Tensor any = at::max_pool2d(occluded.to(at::kFloat).unsqueeze(1), {stride, stride});
        return (1.0 - any).repeat({chunks, 1, 1, 1});
    };
    return {.flowNextFromThis = flow(motion.flowNextFromThis),
            .flowThisFromNext = flow(motion.flowThisFromNext),
            .visibleOnThis = visible(motion.occludedOnThis),
            .visibleOnNext = visible(motion.occludedOnNext)};
}

/// Frame f becomes frame f + 1 (cyclic) in each half.
at::Tensor nextFrames(const at::Tensor& feature, std::int64_t frames)
{
    return feature.unflatten(0, {-1, frames}).roll(-1, 1).flatten(0, 1);
}

at::Tensor temporalLoss(const at::Tensor& feature, const ReducedMotion& motion, std::int64_t frames)
{
    const at::Tensor next = nextFrames(feature, frames);
    const at::Tensor onNext = (next - kernels::warp(feature, motion.flowThisFromNext)).abs() * motion.visibleOnNext;
    const at::Tensor onThis = (feature - kernels::warp(next, motion.flowNextFromThis)).abs() * motion.visibleOnThis;
    return 2.0 * (onNext.mean() + onThis.mean());
}

at::Tensor gram(const at::Tensor& feature)
{
    const at::Tensor rows = feature.flatten(2).transpose(1, 2);
    const at::Tensor unit = rows / rows.norm(2, -1, /*keepdim*/ true);
    return at::bmm(unit, unit.transpose(1, 2));
}

at::Tensor spatialLoss(const at::Tensor& feature, const at::Tensor& target, SpatialNorm norm)
{
    const at::Tensor difference = gram(feature) - target;
    return norm == SpatialNorm::Absolute ? difference.abs().mean() : difference.square().mean();
}

at::Tensor adainPlain(const at::Tensor& content, const at::Tensor& style, double styleEps)
{
    const auto mean = [](const at::Tensor& x) { return x.mean(at::IntArrayRef{2, 3}, true); };
    const auto variance = [](const at::Tensor& x) { return x.var(at::IntArrayRef{2, 3}, 1, true); };
    const at::Tensor normal = (content - mean(content)) / (variance(content) + 1e-5).sqrt();
    return normal * (variance(style) + styleEps).sqrt() + mean(style);
}

}  // namespace

at::Tensor optimiseFeaturePlain(const at::Tensor& feature,
                                const at::Tensor& source,
                                const PairMotion* motion,
                                const FeatureOptimiserOptions& options,
                                FeatureLosses* losses)
{
    const c10::InferenceMode noInference(false);
    const at::AutoGradMode withGradient(true);
    const double k = options.featureScale;
    const at::Tensor start = k * feature.to(at::kFloat);
    const at::Tensor x = start.clone().set_requires_grad(true);
    const at::Tensor target = source.defined() ? gram(source) : at::Tensor{};
    const ReducedMotion reduced = motion != nullptr ? reduce(*motion, feature) : ReducedMotion{};
    torch::optim::Adam adam({x}, torch::optim::AdamOptions(options.learningRate));
    for (int i = 0; i < options.iterations; ++i) {
        at::Tensor spatial = at::zeros({}, x.options().requires_grad(false));
        at::Tensor temporal = spatial;
        if (source.defined())
            spatial = spatialLoss(x, target, options.loss.spatialNorm);
        if (motion != nullptr)
            temporal = temporalLoss(x, reduced, motion->frames());
        adam.zero_grad();
        (temporal + options.loss.spatialWeight * spatial).backward();
        adam.step();
        if (losses != nullptr) {
            losses->spatial.push_back(spatial.item<double>());
            losses->temporal.push_back(temporal.item<double>());
        }
    }
    return (adainPlain(x.detach(), start, options.adainStyleEps) / k).to(feature.scalar_type());
}

}  // namespace fresco::guidance
