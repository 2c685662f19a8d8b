// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"

#include <ATen/core/Tensor.h>

namespace fresco::pipeline {

/// Small pictures straight from latents, without a VAE: colour is close to linear in them, so a least-squares map from
/// the latents of known pictures to their reduced colours (one matrix for each batch, well under a millisecond) shows
/// what is being made.
class LatentPreview {
public:
    /// @param latents  [N, C, h, w]   @param pictures  the same frames, [N, 3, 8h, 8w] in [-1, 1]
    LatentPreview(const at::Tensor& latents, const at::Tensor& pictures);

    /// @param latents  [C, h, w] of one frame   @return Rgb8, w x h
    ImageView picture(const at::Tensor& latents) const;

private:
    at::Tensor coloursFromLatents_;  ///< [C + 1, 3]; the last row is the constant
};

}  // namespace fresco::pipeline
