// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guidance/temporal_guide.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <optional>

namespace fresco::guidance {

/// How the spatial term measures the difference of two Gram matrices.
enum class SpatialNorm {
    Absolute,  ///< mean |G - G_source|: what the published program does
    Squared,   ///< mean (G - G_source)^2: what the paper writes
};

/// What a feature is held against. Either part may be missing.
struct FeatureConstraints {
    const TemporalGuide* temporal = nullptr;
    at::Tensor spatialTarget;  ///< float32 [B, T, C], see spatialTarget(); undefined: none

    bool isTemporal() const { return temporal != nullptr && !temporal->pairs.empty(); }
    bool isSpatial() const { return spatialTarget.defined(); }
    bool isEmpty() const { return !isTemporal() && !isSpatial(); }
};

struct FeatureLossOptions {
    double spatialWeight = 100.0;
    SpatialNorm spatialNorm = SpatialNorm::Absolute;
};

/// L = L_temp + spatialWeight * L_spat of design.md, section 2. The spatial part is not yet weighted here.
struct LossPair {
    at::Tensor spatial;  ///< float64 scalars on the feature's device
    at::Tensor temporal;
};

/// The loss of some samples of a feature, and its gradient by hand: no graph, no Gram matrix, no temporary of the
/// feature's size. Divisors are those of the whole feature, so that parts add up to it.
class FeatureLoss {
public:
    /// @param wholeSamples  B of the whole feature. @throws Error{BadShape} when constraints and sizes do not fit
    FeatureLoss(const FeatureConstraints& constraints, const FeatureLossOptions& options, std::int64_t wholeSamples);

    /// Adds up nothing: each call starts anew.
    /// @param rows      float32 [n, T, C]: samples firstSample .. firstSample + n; with a temporal part whole batches
    /// of
    ///                  its N frames
    /// @param gradient  float32 [n, T, C]: becomes dL/d(rows)
    LossPair evaluate(const at::Tensor& rows, std::int64_t firstSample, const at::Tensor& gradient) const;

private:
    at::Tensor addSpatial(const at::Tensor& rows, const at::Tensor& target, const at::Tensor& gradient) const;
    at::Tensor addTemporal(const at::Tensor& rows, const at::Tensor& gradient) const;

    FeatureConstraints constraints_;
    FeatureLossOptions options_;
    std::int64_t wholeSamples_;
};

/// The weight at which the squared spatial term pulls a feature as hard, at its start, as the absolute one does with
/// `absoluteWeight`: the ratio of their gradients' lengths. 0 where neither pulls.
/// @param rows, target  float32 [B, T, C]
double squaredWeightLike(double absoluteWeight, const at::Tensor& rows, const at::Tensor& target);

}  // namespace fresco::guidance
