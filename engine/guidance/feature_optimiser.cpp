// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/feature_optimiser.h"

#include "core/stop.h"
#include "fresco/error.h"
#include "guidance/feature_rows.h"

#include <torch/types.h>

#include <algorithm>

namespace fresco::guidance {
namespace {

constexpr double kBeta1 = 0.9;
constexpr double kBeta2 = 0.999;
constexpr double kAdamEps = 1e-8;

/// Adam without weight decay, on one tensor.
class Adam {
public:
    Adam(const at::Tensor& parameter, double learningRate)
        : parameter_(parameter), mean_(at::zeros_like(parameter)), square_(at::zeros_like(parameter)),
          step_(at::zeros({}, parameter.options())), learningRate_(learningRate)
    {
    }

    void step(const at::Tensor& gradient)
    {
        step_.add_(1);
        at::_fused_adam_({parameter_},
                         {gradient},
                         {mean_},
                         {square_},
                         {},
                         {step_},
                         learningRate_,
                         kBeta1,
                         kBeta2,
                         /*weight_decay*/ 0.0,
                         kAdamEps,
                         /*amsgrad*/ false,
                         /*maximize*/ false);
    }

private:
    at::Tensor parameter_;
    at::Tensor mean_;
    at::Tensor square_;
    at::Tensor step_;
    double learningRate_;
};

/// Samples that must move together: frames are tied by the temporal part, samples by nothing else. Optimising one group
/// after the other needs Adam's state for one only.
std::int64_t groupSize(const at::Tensor& rows, const FeatureConstraints& constraints)
{
    if (constraints.isTemporal())
        return constraints.temporal->frames;
    const std::int64_t elements = std::int64_t{1} << (rows.is_cpu() ? 20 : 26);
    return std::clamp<std::int64_t>(
        elements / std::max<std::int64_t>(1, rows.size(1) * rows.size(2)), 1, std::max<std::int64_t>(1, rows.size(0)));
}

void add(std::vector<double>& totals, std::size_t iteration, const at::Tensor& loss)
{
    totals[iteration] += loss.item<double>();
}

}  // namespace

FeatureLosses descend(const at::Tensor& rows,
                      const FeatureConstraints& constraints,
                      const FeatureOptimiserOptions& options,
                      const std::stop_token& stop)
{
    const auto iterations = static_cast<std::size_t>(std::max(options.iterations, 0));
    FeatureLosses losses{.spatial = std::vector<double>(iterations), .temporal = std::vector<double>(iterations)};
    const FeatureLoss loss(constraints, options.loss, rows.size(0));
    const std::int64_t group = groupSize(rows, constraints);
    for (std::int64_t first = 0; first < rows.size(0); first += group) {
        const at::Tensor some = rows.narrow(0, first, std::min(group, rows.size(0) - first));
        const at::Tensor gradient = at::empty_like(some);
        Adam adam(some, options.learningRate);
        std::vector<LossPair> measured;  // read at the end: reading makes a GPU wait
        for (std::size_t i = 0; i < iterations; ++i) {
            core::throwIfStopped(stop);
            measured.push_back(loss.evaluate(some, first, gradient));
            adam.step(gradient);
        }
        for (std::size_t i = 0; i < iterations; ++i) {
            add(losses.spatial, i, measured[i].spatial);
            add(losses.temporal, i, measured[i].temporal);
        }
    }
    return losses;
}

at::Tensor optimiseFeature(const at::Tensor& feature,
                           const FeatureConstraints& constraints,
                           const FeatureOptimiserOptions& options,
                           const std::stop_token& stop,
                           const LossesCallback& onLosses)
{
    FRESCO_CHECK(options.featureScale > 0.0);
    if (constraints.isEmpty() || options.iterations <= 0 || feature.numel() == 0)
        return feature;
    const at::Tensor rows = rowsFromFeature(feature).mul_(options.featureScale);
    const FeatureLosses losses = descend(rows, constraints, options, stop);
    const at::Tensor result = at::empty_like(feature, at::MemoryFormat::Contiguous);
    for (std::int64_t sample = 0; sample < feature.size(0); ++sample) {
        const at::Tensor moved =
            featureFromRows(rows.narrow(0, sample, 1), feature.size(2), feature.size(3)).contiguous();
        const at::Tensor style = feature.narrow(0, sample, 1).to(at::kFloat) * options.featureScale;
        result.narrow(0, sample, 1).copy_(adain(moved, style, options.adainStyleEps).div_(options.featureScale));
    }
    if (onLosses)
        onLosses(losses);
    return result;
}

}  // namespace fresco::guidance
