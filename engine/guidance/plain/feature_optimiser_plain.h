// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guidance/feature_optimiser.h"
#include "guidance/temporal_guide.h"

#include <ATen/core/Tensor.h>

namespace fresco::guidance {

/// The oracle of optimiseFeature, and the other side of its benchmark: the definition written down with torch's
/// operations and autograd, whole Gram matrices included. Not used by the program.
/// @param source  the source pass's feature, [B, C, h, w]; undefined: no spatial part
/// @param motion  nullptr: no temporal part
/// @param losses  filled where given
at::Tensor optimiseFeaturePlain(const at::Tensor& feature,
                                const at::Tensor& source,
                                const PairMotion* motion,
                                const FeatureOptimiserOptions& options,
                                FeatureLosses* losses = nullptr);

}  // namespace fresco::guidance
