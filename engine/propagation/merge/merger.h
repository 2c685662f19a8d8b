// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/merge/poisson_blend.h"
#include "propagation/raster.h"

#include <cstdint>

namespace fresco::propagation {

/// How a frame's error is weighted by its place in the gap of length L: the left side's weight in frame c.
enum class TimeWeight {
    Centred,    ///< c / L
    Published,  ///< (c - 1) / (L - 1): ignores the right key where L = 2
};

/// Defaults are what wins the identity test (fresco-identity).
struct MergeSettings {
    TimeWeight timeWeight = TimeWeight::Centred;
    bool keepsContrast = true;  ///< contrast-preserving mean of both sides; else the assembled picture
    /// Screened Poisson blending of both sides' gradients. Off: in the identity test it costs 0.6 to 1.3 dB after the
    /// contrast-preserving mean, whose gain it undoes.
    bool blendsGradients = false;
    PoissonSettings poisson;

    bool operator==(const MergeSettings&) const = default;
};

/// One side's synthesis of a frame.
struct Side {
    Picture picture;
    ErrorMap error;  ///< energy of the patch at each pixel
};

/// A merged frame with the steps that led to it (golden topic 17, merge_interval).
struct MergedFrame {
    Mask selection;     ///< 0: left side, 1: right side
    Picture assembled;  ///< by the selection alone
    Picture blended;    ///< after the contrast-preserving mean; equal to `assembled` without it
    Picture picture;    ///< the result
};

/// Merges the frames of one gap, in order: each selection inherits from the one before.
class GapMerger {
public:
    /// @param length  L: the right key is L frames after the left one; at least 2. @throws Error{InvalidArgument}
    GapMerger(int length, const MergeSettings& settings);

    /// Frame c = 1, 2, .. L - 1, one call each.
    /// @param flowBeforeFromThis  lives on this frame, points into the one before. @throws Error{BadShape}
    MergedFrame next(const Side& left, const Side& right, const Flow& flowBeforeFromThis);

private:
    float leftErrorWeight() const;

    int length_;
    MergeSettings settings_;
    int frame_ = 0;
    Mask selectionBefore_;
};

}  // namespace fresco::propagation
