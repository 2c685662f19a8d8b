// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/guided/anchor_record.h"
#include "pipeline/guided/guided_denoising.h"
#include "pipeline/keyframes/batch_preparation.h"
#include "pipeline/keyframes/job_model.h"
#include "pipeline/keyframes/translated_batch.h"
#include "pipeline/keyframes/transported_noise.h"
#include "pipeline/latent_noise.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace fresco::pipeline {

/// Translates the batches of a film one after the other: SDEdit (Meng et al., arXiv 2108.01073) under FRESCO's
/// constraints. Remembers what a scene's next batch needs of the ones before.
class KeyframeTranslator {
public:
    struct Settings {
        ConstraintSettings constraints;
        SharedNoise noise = SharedNoise::InitialAndStep;
        std::uint64_t seed = 0;
        StepRange range;
        /// Every feature optimisation's losses; empty: they are not measured.
        std::function<void(const LossCurves&)> onLosses{};
    };

    /// @param model  borrowed
    KeyframeTranslator(const JobModel& model, Settings settings);

    /// The batch's new keyframes as Rgb8 at working size, in order. Reports Stage::Denoise, with previews
    /// where somebody watches. @throws Cancelled within one UNet call
    std::vector<ImageView> translate(const PreparedBatch& prepared, ProgressMeter& meter, const std::stop_token& stop);

    /// Where one token of a batch gets its value from in the first executed step, by one UNet call besides the source
    /// pass; [N, T], see watchFirstStep(). @param place  among the latents. @throws Cancelled within one UNet call
    at::Tensor attention(const PreparedBatch& prepared, const guidance::TokenPlace& place, const std::stop_token& stop);
    /// Leaves a batch untranslated, but carries along what of it moves the noise of the next ones.
    void passOver(const PreparedBatch& prepared);

    /// What the scene's next batch will need of those translated so far.
    SceneState sceneState() const { return {anchors_.latents(), transport_.last()}; }
    /// Goes on with a scene whose batches so far were translated before.
    void continueScene(SceneState state);

    /// How much of a whole job (ProgressMeter's units) translating `frames` frames is.
    static std::int64_t units(const ConstraintSettings& constraints, const TranslationPlan& plan, std::int64_t frames);

private:
    /// Of one step: optimised ones cost about three plain ones.
    static std::int64_t stepUnits(const ConstraintSettings& constraints, int step, std::int64_t frames);
    void beginScene();
    /// act(const GuidedTools&, const GuidedBatch&, StepGuide*) with what the UNet calls of a batch need.
    template <class Act> at::Tensor withTools(const PreparedBatch& prepared, const Act& act);
    std::optional<TransportedNoise> transportedNoise(const PreparedBatch& prepared);
    at::Tensor denoise(const PreparedBatch& prepared, ProgressMeter& meter, const std::stop_token& stop);
    StepWatchers watchers(const PreparedBatch& prepared, ProgressMeter& meter, const std::stop_token& stop) const;

    const JobModel& model_;
    Settings settings_;
    LatentNoise noise_;
    AnchorRecord anchors_;
    NoiseTransport transport_;
};

/// What a plan asks for, with the model's feature scales where features are optimised. @throws Cancelled
KeyframeTranslator::Settings
translatorSettings(const TranslationPlan& plan, const JobModel& model, const std::stop_token& stop);

}  // namespace fresco::pipeline
