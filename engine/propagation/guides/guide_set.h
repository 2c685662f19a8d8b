// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/synthesis.h"

#include <vector>

namespace fresco::propagation {

/// Weights of the four guides of a synthesis; each is divided by its channel count.
struct GuideWeights {
    float colour = 6.0F;
    float edge = 0.5F;
    float temporal = 0.5F;  ///< the frame before of the same pass, carried along
    float position = 2.0F;  ///< where in the key a pixel comes from

    bool operator==(const GuideWeights&) const = default;
};

/// What the four guides compare, of one frame.
struct GuidePictures {
    Picture colour;    ///< the source frame
    Picture edge;      ///< edgeGuide() of it
    Picture temporal;  ///< in the new style: the key, or the frame before carried along
    Picture position;
};

/// The guides of a synthesis. @param key  of the style    @param frame  that is to be made
std::vector<Guide> guidesOf(const GuidePictures& key, const GuidePictures& frame, const GuideWeights& weights = {});

}  // namespace fresco::propagation
