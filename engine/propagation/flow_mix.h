// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/raster.h"

#include <vector>

namespace fresco::propagation {

struct FlowMixSettings {
    /// Difference in colour between a frame and its warped key, both from the source film, that halves the key's share.
    float colourTolerance = 12.0F;  ///< above 0, 8-bit values
    /// Share that a key keeps where it is hidden; lets what no key has seen be a mean of both.
    float hiddenShare = 1e-3F;  ///< above 0

    bool operator==(const FlowMixSettings&) const = default;
};

/// Where each pixel of one frame comes from in a key.
struct KeyMotion {
    Flow keyFromThis;  ///< lives on the frame, points into the key
    Mask hidden;       ///< 1: the way there crosses an occlusion or leaves the picture
};

/// The motion of a frame next to the one before, seen from the key: motion of the frame before, and one step more.
/// @param before       the key itself: all-zero flow, nothing hidden
/// @param stepFlow     lives on the new frame, points into the frame before    @param stepHidden  of that flow
KeyMotion extended(const KeyMotion& before, const Flow& stepFlow, const Mask& stepHidden);

/// No motion: the key seen from itself.
KeyMotion atKey(int width, int height);

/// One key seen from a frame between.
struct WarpedKey {
    Picture source;   ///< the key's source picture, warped
    Picture picture;  ///< the key in the new style, warped
    Mask hidden;
};
WarpedKey warpKey(const Picture& keySource, const Picture& key, const KeyMotion& motion);

/// Mean of both keys, pixel by pixel: a key counts the more the nearer it is in time, the better its warped source
/// matches the frame's, and hardly where it is hidden.
/// @param leftShare  1 at the left key, 0 at the right one
Picture mixKeys(const Picture& source,
                const WarpedKey& left,
                const WarpedKey& right,
                float leftShare,
                const FlowMixSettings& settings);

}  // namespace fresco::propagation
