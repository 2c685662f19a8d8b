// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/patch/level.h"

namespace fresco::propagation {

namespace {

double pixels(const PackedPicture& picture)
{
    return static_cast<double>(picture.width()) * static_cast<double>(picture.height());
}

}  // namespace

float unitsPerUse(const Level& level, const ChannelWeights& weights, const SynthesisSettings& settings)
{
    const double unitsForFairShare = static_cast<double>(settings.uniformity) * weights.unitsPerWeight;
    // On average each pixel of the style is used by (result / style) patches, 25 times over.
    const double usesOfPixel = kPatchPixels * pixels(level.target) / pixels(level.source);
    return static_cast<float>(unitsForFairShare / (usesOfPixel * kPatchPixels));
}

}  // namespace fresco::propagation
