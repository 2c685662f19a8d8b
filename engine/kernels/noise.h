// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <cstdint>

namespace fresco::kernels {

/// What a draw is for. The numbers are part of the generator: changing one changes every picture made with it.
enum class NoisePurpose : std::uint8_t {
    Initial = 0,          ///< noise that SDEdit, or pure noise, starts from
    Step = 1,             ///< noise of a stochastic sampler's step
    VaePosterior = 2,     ///< draw from the VAE's posterior
    SourceFeatures = 3,   ///< noise of the source pass at t = 1
    SourcePosterior = 4,  ///< posterior draw of the source pass
    Reencode = 5,         ///< posterior draw when a smoothed x0 is encoded again
};

/// Names one tensor of noise.
struct NoiseKey {
    std::uint64_t seed = 0;
    NoisePurpose purpose = NoisePurpose::Initial;
    std::uint32_t step = 0;   ///< index in the schedule; 0 where there is none
    std::uint64_t frame = 0;  ///< absolute frame of the film, below 2^48; 0 where all frames share the draw
};

/// Independent standard normal numbers, largest magnitude 6.76: Philox4x32-10 and Box-Muller (noise_core.h has the
/// layout).
///
/// Element e (row-major) depends on `key` and e alone: not on the shape, the device, the batch or the thread count. The
/// same bits come from every CPU and GPU.
/// @return float32 of `shape` on `device`. @throws Error{InvalidArgument} frame or element count outside the counter's
/// range
at::Tensor gaussianNoise(const NoiseKey& key, at::IntArrayRef shape, at::Device device);

}  // namespace fresco::kernels
