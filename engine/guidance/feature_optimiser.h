// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guidance/adain.h"
#include "guidance/feature_loss.h"

#include <ATen/core/Tensor.h>

#include <functional>
#include <stop_token>
#include <vector>

namespace fresco::guidance {

struct FeatureOptimiserOptions {
    int iterations = 20;
    double learningRate = 0.2;
    FeatureLossOptions loss = {};
    double adainStyleEps = kAdainEps;
    /// k: k * F is optimised and given statistics, then divided by k. 1 suits SD 1.5's widths (measure_scales.h).
    double featureScale = 1.0;
};

/// Both losses at the start of each iteration. The spatial one is L_spat, without its weight.
struct FeatureLosses {
    std::vector<double> spatial;
    std::vector<double> temporal;
};

/// Told once per call, after its last iteration.
using LossesCallback = std::function<void(const FeatureLosses&)>;

/// F optimised by Adam (betas 0.9 and 0.999, eps 1e-8, fresh state) from F on, then AdaIN with F's statistics:
/// design.md, section 2, "Feature optimisation". Finite for all-zero tokens and frames. Works in float32 whatever the
/// feature's type. Memory beside the result: one copy of the feature and three of a half (of a few samples, where no
/// temporal part ties them).
/// @param feature  [B, C, h, w], B a multiple of the guide's frames; not changed
/// @return         the same shape, type and device; `feature` itself where nothing constrains it
/// @throws Error{BadShape}; Cancelled, polled at every iteration
at::Tensor optimiseFeature(const at::Tensor& feature,
                           const FeatureConstraints& constraints,
                           const FeatureOptimiserOptions& options,
                           const std::stop_token& stop = {},
                           const LossesCallback& onLosses = {});

/// Its first half: the Adam steps alone, on rows as they are, in place; no scale, no AdaIN.
/// @param rows  float32 [B, T, C], contiguous
FeatureLosses descend(const at::Tensor& rows,
                      const FeatureConstraints& constraints,
                      const FeatureOptimiserOptions& options,
                      const std::stop_token& stop = {});

}  // namespace fresco::guidance
