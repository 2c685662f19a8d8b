// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernels/noise.h"
#include "pipeline/latent_draws.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <string>
#include <vector>

namespace fresco::pipeline {

enum class SharedNoise {
    None,
    Initial,         ///< the noise that frames start from; each step's is a frame's own
    InitialAndStep,  ///< both
    Transported,     ///< both, and it moves with the picture (keyframes/transported_noise.h)
};

/// @param name  a choice of the parameter `sharedNoise`
SharedNoise parseSharedNoise(const std::string& name);

/// All noise of a translation: depends on the seed and on absolute frame numbers, never on how frames are batched.
class LatentNoise final : public LatentDraws {
public:
    /// @param frameShape  [C, h, w] of one frame's latents
    LatentNoise(std::uint64_t seed, SharedNoise shared, std::vector<std::int64_t> frameShape, at::Device device);

    at::Tensor initial(const std::vector<FrameIndex>& frames) const override;
    at::Tensor step(const std::vector<FrameIndex>& frames, std::int64_t stepIndex) const override;
    at::Tensor posterior(const std::vector<FrameIndex>& frames) const override;
    at::Tensor sourceNoise(const std::vector<FrameIndex>& frames) const override;
    at::Tensor sourcePosterior(const std::vector<FrameIndex>& frames) const override;
    at::Tensor reencoded(const std::vector<FrameIndex>& frames, std::int64_t stepIndex) const override;

private:
    at::Tensor
    own(kernels::NoisePurpose purpose, const std::vector<FrameIndex>& frames, std::int64_t stepIndex = 0) const;

    std::uint64_t seed_;
    SharedNoise shared_;
    std::vector<std::int64_t> frameShape_;
    at::Device device_;
};

}  // namespace fresco::pipeline
