// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

namespace fresco::schedulers {

/// What the UNet's output means.
enum class PredictionType {
    Epsilon,   ///< the noise e in x = a x0 + s e
    Velocity,  ///< v = a e - s x0 ("v_prediction", SD 2.x at 768)
};

/// How n timesteps are picked from the training ones (the names are diffusers').
enum class TimestepSpacing { Leading, Linspace, Trailing };

/// The noise a model was trained with: a value read from scheduler_config.json, shared by all samplers.
struct NoiseSchedule {
    PredictionType prediction = PredictionType::Epsilon;
    TimestepSpacing spacing = TimestepSpacing::Leading;
    int stepsOffset = 1;         ///< added to every timestep of the Leading spacing
    bool setAlphaToOne = false;  ///< whether DDIM and LCM end at a clean picture or at timestep 0
    std::vector<double>
        alphasCumprod;  ///< by training timestep; falling, in (0, 1); rounded to fp32 as the models saw them

    int trainTimesteps() const noexcept { return static_cast<int>(alphasCumprod.size()); }

    /// Stable Diffusion 1.5's.
    static NoiseSchedule stableDiffusion15();
    /// Reads a diffusers scheduler_config.json. Clipping of predictions (clip_sample) is not done: latents have no
    /// range.
    /// @throws Error{NotFound} no such file; Error{BadModel} naming the field that is wrong or asks for what no sampler
    /// here does
    static NoiseSchedule read(const std::filesystem::path& schedulerConfig);
};

}  // namespace fresco::schedulers
