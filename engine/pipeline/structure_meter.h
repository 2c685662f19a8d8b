// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"
#include "models/stable_diffusion.h"
#include "pipeline/latent_codec.h"
#include "pipeline/mean.h"
#include "pipeline/wordless_pass.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace fresco::pipeline {

/// How far the parts of a result resemble each other otherwise than the source's do: mean |G(result) - G(source)| over
/// the inputs of the UNet's up blocks, G = the Gram matrix of their L2-normalised tokens (design.md, section 2,
/// Metrics). 0 = alike, at most 2.
///
/// One pass over each pair of pictures, as the source pass: at the schedule's last timestep, without ControlNet. Prompt
/// empty and noise always the same, so that the number depends on the two pictures and the model alone, whatever the
/// result was made with. Holds one frame of each; no Gram matrix is stored.
class StructureMeter {
public:
    /// @param model  borrowed    @param size  at which the model works: both pictures are brought to it
    StructureMeter(const models::StableDiffusion& model, Size size, at::Device device);

    /// A frame of both films, Rgb8 of any size. @throws Cancelled; Error{BadShape} an empty picture
    void add(const ImageView& source, const ImageView& result, const std::stop_token& stop = {});
    /// Mean over the frames so far.
    std::optional<double> structure() const { return mean_.value(); }

private:
    at::Tensor latents(const ImageView& source, const ImageView& result, const std::stop_token& stop) const;

    LatentCodec codec_;
    WordlessPass pass_;
    Size size_;
    at::Device device_;
    at::Tensor posteriorNoise_;  ///< [1, C, h, w]
    Mean mean_;
};

}  // namespace fresco::pipeline
