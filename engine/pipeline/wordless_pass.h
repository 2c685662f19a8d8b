// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stable_diffusion.h"
#include "pipeline/denoiser.h"
#include "pipeline/picture_resize.h"
#include "schedulers/scheduler.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace fresco::pipeline {

/// A source pass whose outcome depends on pictures and model alone: no words, no ControlNet, noise always the same, at
/// the last timestep of a schedule of 20 steps, as in a translation by default.
class WordlessPass {
public:
    /// @param model  borrowed    @param size  of the pictures
    WordlessPass(const models::StableDiffusion& model, Size size, at::Device device);

    /// [1, C, h, w] of one picture's latents.
    const std::vector<std::int64_t>& latentShape() const noexcept { return shape_; }
    /// @param clean  float [N, C, h, w]: latents of the pictures, as the UNet works on    @param hooks  watch the UNet
    void watch(const at::Tensor& clean, const models::UNetHooks& hooks) const;

private:
    Denoiser denoiser_;
    std::unique_ptr<schedulers::Scheduler> scheduler_;
    std::vector<std::int64_t> shape_;
    at::Tensor noise_;
};

}  // namespace fresco::pipeline
