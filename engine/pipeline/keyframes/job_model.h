// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/control_map.h"
#include "models/stable_diffusion.h"
#include "pipeline/compute_target.h"
#include "pipeline/keyframes/key_prompts.h"
#include "pipeline/latent_codec.h"
#include "pipeline/translation_plan.h"
#include "schedulers/scheduler.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace fresco::pipeline {

/// The networks of a job, ready to work, with what the whole job asks of them the same way.
struct JobModel {
    models::StableDiffusion networks;
    PromptBook prompts;
    std::unique_ptr<schedulers::Scheduler> scheduler;
    bool usesControl = false;
    std::optional<guidance::FreeU> freeu;
    double controlScale = 0.0;
    double guidanceScale = 1.0;
    std::vector<std::int64_t> latentShape;  ///< [C, h, w] of one frame
    ComputeTarget target;

    LatentCodec codec() const { return {*networks.vae, networks.tinyVae.get()}; }
    /// Of the frames of one batch.
    Denoiser denoiserFor(const std::vector<FrameIndex>& frames) const;
};

/// The control maps of a job; null where it uses none.
std::unique_ptr<control::ControlMap> controlMapFor(const ParameterSet& parameters);

/// @throws as models::loadStableDiffusion
JobModel loadJobModel(const TranslationPlan& plan, const ComputeTarget& target, const std::stop_token& stop);

}  // namespace fresco::pipeline
