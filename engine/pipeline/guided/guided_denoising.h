// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/guided/anchor_record.h"
#include "pipeline/guided/step_guide.h"
#include "pipeline/latent_codec.h"
#include "pipeline/latent_draws.h"
#include "schedulers/scheduler.h"

#include <functional>
#include <stop_token>

namespace fresco::pipeline {

/// Which part of the schedule is run.
struct StepRange {
    int first = 0;
    bool startsFromNoise = false;  ///< the source is not mixed in
};

/// One batch of keyframes for the guided denoiser.
struct GuidedBatch {
    std::vector<FrameIndex> frames;  ///< anchors first
    at::Tensor pictures;             ///< float32 [N, 3, H, W] in [-1, 1]
    at::Tensor hint;                 ///< Denoiser::embedHint() of the control maps; undefined without control
    bool hasAnchors = false;         ///< the first two frames are anchors
};

/// What a step did. Tensors are the step's own: to keep them is to hold them.
struct StepReport {
    StepMoment moment;
    at::Tensor latentsIn;    ///< after the anchors were put in
    at::Tensor prediction;   ///< after guidance
    at::Tensor predictedX0;  ///< after smoothing, if any
};

/// Who watches; what is empty costs nothing.
struct StepWatchers {
    std::function<void(const StepReport&)> onStep;
    StepGuide::LossWatcher onLosses;
};

struct GuidedTools {
    const LatentCodec& codec;
    const Denoiser& denoiser;
    const schedulers::Scheduler& scheduler;
    const LatentDraws& draws;
    StepRange range;
    AnchorRecord& anchors;  ///< of the scene
};

/// FRESCO's denoising of one batch (arXiv 2403.12962; design.md, section 2).
/// @param guide  nullptr: every frame for itself   @return clean latents [N, C, h, w]. @throws Cancelled
at::Tensor denoiseGuided(const GuidedTools& tools,
                         const GuidedBatch& batch,
                         StepGuide* guide,
                         const StepWatchers& watchers,
                         const std::stop_token& stop);

/// The UNet call of the first executed step alone, as denoiseGuided() makes it with everything that guides it. Anchors
/// take no latents from the record: before the first step they are what the draws make of them.
/// @param guide  nullptr: every frame for itself. @return GuidedAttention::weightsOf() of the token in the last
/// self-attention over the latents' own grid. @throws Cancelled; Error{BadModel} the network has none there
at::Tensor watchFirstStep(const GuidedTools& tools,
                          const GuidedBatch& batch,
                          StepGuide* guide,
                          const guidance::TokenPlace& place,
                          const std::stop_token& stop);

}  // namespace fresco::pipeline
