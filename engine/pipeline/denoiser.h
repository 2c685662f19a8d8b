// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guidance/freeu.h"
#include "models/unet/controlnet.h"
#include "models/unet/unet.h"

#include <ATen/core/Tensor.h>

#include <optional>

namespace fresco::pipeline {

/// The prompts of a batch as the UNet reads them.
struct PromptEmbeddings {
    at::Tensor negative;  ///< [1, S, width], or one for each frame
    at::Tensor positive;  ///< [1, S, width], or one for each frame
};

/// One question to ControlNet and UNet with classifier-free guidance (Ho and Salimans, arXiv 2207.12598).
class Denoiser {
public:
    /// @param control  may be null. Networks are borrowed.
    /// @param guidance 1: the negative prompt has no part, and the batch is not doubled
    Denoiser(const models::UNet& unet,
             const models::ControlNet* control,
             double controlScale,
             PromptEmbeddings prompts,
             double guidance,
             std::optional<guidance::FreeU> freeu = {});

    /// What of the control maps does not change from step to step. @param maps  [N, 3, H, W] in [0, 1]
    at::Tensor embedHint(const at::Tensor& maps) const;
    bool usesControl() const noexcept { return control_ != nullptr && controlScale_ > 0.0; }

    /// @param latents  [N, C, h, w], scaled for the model    @param hint  from embedHint(); undefined without control
    /// @return float32 [N, C, h, w]: e_uncond + guidance (e_cond - e_uncond)
    at::Tensor predict(const at::Tensor& latents,
                       double timestep,
                       const at::Tensor& hint,
                       const models::UNetHooks& hooks = {}) const;
    /// One call without ControlNet whose output nobody wants: \`hooks\` watch what the UNet makes of the source.
    void watch(const at::Tensor& latents, double timestep, const models::UNetHooks& hooks) const;

private:
    bool isGuided() const noexcept { return guidance_ != 1.0; }
    models::UNetHooks withFreeU(models::UNetHooks hooks) const;
    models::UNetInput inputFor(const at::Tensor& latents, double timestep) const;

    const models::UNet& unet_;
    const models::ControlNet* control_;
    double controlScale_;
    PromptEmbeddings prompts_;
    double guidance_;
    std::optional<guidance::FreeU> freeu_;
};

}  // namespace fresco::pipeline
