// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/feature_loss.h"

#include "fresco/error.h"
#include "guidance/feature_rows.h"
#include "guidance/gram_square.h"
#include "kernels/gram_sign.h"
#include "tensor/shape_check.h"

#include <torch/types.h>

#include <algorithm>

namespace fresco::guidance {
namespace {

/// Samples whose unit rows are held at a time: as few as keep the device busy.
std::int64_t samplesAtATime(const at::Tensor& rows)
{
    const std::int64_t elements = rows.is_cpu() ? std::int64_t{1} << 20 : std::int64_t{1} << 25;
    return std::max<std::int64_t>(1, elements / std::max<std::int64_t>(1, rows.size(1) * rows.size(2)));
}

/// From d/d(unit row) to d/d(row): (g - u (u.g)) / length, 0 for a row of zeros. `gradient` is changed in place.
at::Tensor throughLength(const UnitRows& unit, const at::Tensor& gradient)
{
    const at::Tensor along = at::mul(unit.rows, gradient).sum(2, /*keepdim*/ true);
    gradient.addcmul_(unit.rows, along, -1.0);
    return gradient.mul_(at::where(unit.lengths == 0, 0.0, unit.lengths.reciprocal()));
}

double elements(std::int64_t samples, std::int64_t perSample)
{
    return static_cast<double>(samples) * static_cast<double>(perSample);
}

}  // namespace

FeatureLoss::FeatureLoss(const FeatureConstraints& constraints,
                         const FeatureLossOptions& options,
                         std::int64_t wholeSamples)
    : constraints_(constraints), options_(options), wholeSamples_(wholeSamples)
{
    if (constraints.isTemporal() && wholeSamples % constraints.temporal->frames != 0)
        throw Error{ErrorKind::BadShape,
                    "A feature does not hold a whole number of batches of the frames whose motion is known.",
                    std::to_string(wholeSamples) + " samples, " + std::to_string(constraints.temporal->frames) +
                        " frames"};
}

LossPair FeatureLoss::evaluate(const at::Tensor& rows, std::int64_t firstSample, const at::Tensor& gradient) const
{
    const at::Tensor none = at::zeros({}, rows.options().dtype(at::kDouble));
    LossPair losses{.spatial = none, .temporal = none};
    gradient.zero_();
    if (constraints_.isSpatial())
        losses.spatial = addSpatial(rows, constraints_.spatialTarget.narrow(0, firstSample, rows.size(0)), gradient);
    if (constraints_.isTemporal())
        losses.temporal = addTemporal(rows, gradient);
    return losses;
}

at::Tensor FeatureLoss::addSpatial(const at::Tensor& rows, const at::Tensor& target, const at::Tensor& gradient) const
{
    tensor::requireShape(target, rows.sizes(), "spatial target");
    const double divisor = elements(wholeSamples_, rows.size(1) * rows.size(1));
    const auto sumOf = options_.spatialNorm == SpatialNorm::Absolute ? kernels::gramSign : gramSquare;
    at::Tensor sum = at::zeros({}, rows.options().dtype(at::kDouble));
    const std::int64_t atATime = samplesAtATime(rows);
    for (std::int64_t first = 0; first < rows.size(0); first += atATime) {
        const std::int64_t count = std::min(atATime, rows.size(0) - first);
        const UnitRows unit = unitRows(rows.narrow(0, first, count));
        const at::Tensor unitGradient = at::empty_like(unit.rows);
        sum += sumOf(unit.rows, target.narrow(0, first, count), options_.spatialWeight / divisor, unitGradient);
        gradient.narrow(0, first, count).add_(throughLength(unit, unitGradient));
    }
    return sum / divisor;
}

at::Tensor FeatureLoss::addTemporal(const at::Tensor& rows, const at::Tensor& gradient) const
{
    const TemporalGuide& guide = *constraints_.temporal;
    tensor::requireShape(rows, {tensor::kAnySide, guide.height * guide.width, tensor::kAnySide}, "feature rows");
    const double factor = 2.0 / elements(wholeSamples_, rows.size(1) * rows.size(2));
    at::Tensor sum = at::zeros({}, rows.options().dtype(at::kDouble));
    for (std::int64_t first = 0; first < rows.size(0); first += guide.frames)
        sum += kernels::warpedL1(
            rows.narrow(0, first, guide.frames), guide.pairs, factor, gradient.narrow(0, first, guide.frames));
    return sum * factor;
}

double squaredWeightLike(double absoluteWeight, const at::Tensor& rows, const at::Tensor& target)
{
    const FeatureConstraints constraints{.temporal = nullptr, .spatialTarget = target};
    const at::Tensor gradient = at::empty_like(rows);
    const auto pull = [&](SpatialNorm norm) {
        FeatureLoss(constraints, {.spatialWeight = 1.0, .spatialNorm = norm}, rows.size(0)).evaluate(rows, 0, gradient);
        return gradient.norm().item<double>();
    };
    const double squared = pull(SpatialNorm::Squared);
    return squared > 0.0 ? absoluteWeight * pull(SpatialNorm::Absolute) / squared : 0.0;
}

}  // namespace fresco::guidance
