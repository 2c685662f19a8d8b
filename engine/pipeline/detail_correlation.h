// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"

#include <ATen/core/Tensor.h>

#include <optional>

namespace fresco::pipeline {

/// What counts as fine detail, in pixels: Gaussian sigma of the high-pass. The pixels of a film that was worked at
/// another size grow with the picture, so sigma does: short side / 256, at least 1.
double detailSigma(int width, int height);

/// Brightness less its surroundings: the picture's texture and edges, without its light and shade.
/// @param picture  Rgb8    @return float32 [1, 1, H, W], in units of 0..1, mean about 0. @throws Error{BadShape}
at::Tensor fineDetail(const ImageView& picture);

/// How alike the detail of consecutive frames is, -1..1, over all pairs of a film together, so that pairs with little
/// detail or little motion count little.
///
/// Texture that goes along with what it is on is alike along the flow and unlike at the same place of the screen; that
/// of shared noise is the other way round ("shower door"). Detail drawn anew in every frame is alike in neither.
class DetailCorrelation {
public:
    /// @param before, after  fineDetail() of two frames    @param flowThisFromNext  [1, 2, H, W], on the later frame
    /// @param where          bool [1, H, W]: visible pixels that move farther than detail is wide
    void
    add(const at::Tensor& before, const at::Tensor& after, const at::Tensor& flowThisFromNext, const at::Tensor& where);

    /// Absent where there was no such pixel, or no detail.
    std::optional<double> onScreen() const { return onScreen_.value(); }
    std::optional<double> alongFlow() const { return alongFlow_.value(); }

private:
    struct Products {
        double both = 0.0, first = 0.0, second = 0.0;

        void add(const at::Tensor& one, const at::Tensor& other);
        std::optional<double> value() const;
    };

    Products onScreen_;
    Products alongFlow_;
};

}  // namespace fresco::pipeline
