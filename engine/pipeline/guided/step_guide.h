// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guidance/source_features.h"
#include "models/unet/unet_hooks.h"
#include "pipeline/denoiser.h"
#include "pipeline/guided/batch_guidance.h"
#include "pipeline/guided/constraint_settings.h"

#include <functional>
#include <stop_token>

namespace fresco::pipeline {

/// Where a trajectory is.
struct StepMoment {
    int index = 0;     ///< in the schedule, 0 = most noise
    int executed = 0;  ///< 0 for the first step that is computed
    int steps = 0;     ///< of the whole schedule
    double timestep = 0.0;
};

/// The losses of one feature optimisation.
struct LossReport {
    StepMoment moment;
    int upBlock = 0;
    guidance::FeatureLosses losses;
};

/// What FRESCO does inside the UNet calls of one batch: guided attention, feature optimisation, smoothing of features.
class StepGuide {
public:
    using LossWatcher = std::function<void(const LossReport&)>;

    /// `settings` and `guidance` are borrowed.
    StepGuide(const ConstraintSettings& settings, const BatchGuidance& guidance, at::Device device);
    virtual ~StepGuide() = default;
    StepGuide(const StepGuide&) = delete;
    StepGuide& operator=(const StepGuide&) = delete;

    /// Whether anything needs the source pass.
    bool needsSource() const noexcept { return settings_.needsSource(); }
    /// The source pass. @param latents  the source, noised at the schedule's last timestep
    void recordSource(const Denoiser& denoiser, const at::Tensor& latents, double timestep);
    const guidance::SourceFeatures& source() const noexcept { return source_; }

    /// For the UNet call of one step; valid until the next. @param onLosses  may be empty
    models::UNetHooks hooks(const StepMoment& moment, const std::stop_token& stop, LossWatcher onLosses);

    /// What acts in the call that hooks() were made for; to watch it.
    guidance::GuidedAttention& attention() noexcept { return attention_; }

    /// Whether the decoded x0 of this step is smoothed: from 8n/10 on, one step at least, never the last.
    bool smoothsPicture(const StepMoment& moment) const noexcept;
    /// @param pictures  float32 [N, 3, H, W], not clamped
    at::Tensor smoothedPicture(const at::Tensor& pictures) const;
    bool smoothsResidually() const noexcept { return settings_.smoothsResidually; }
    /// Whether the features of this step are optimised.
    bool optimises(const StepMoment& moment) const noexcept;

protected:
    const ConstraintSettings& settings() const noexcept { return settings_; }
    const BatchGuidance& guidance() const noexcept { return guidance_; }
    /// The two heavy parts: the plain twin has its own (plain/plain_step_guide.h).
    virtual models::SelfAttentionGuide& attentionWith(const guidance::AttentionSwitches& switches);
    virtual at::Tensor optimised(int upBlock,
                                 const at::Tensor& feature,
                                 const guidance::FeatureOptimiserOptions& options,
                                 const std::stop_token& stop,
                                 const guidance::LossesCallback& report);

private:
    at::Tensor guidedFeature(int upBlock,
                             const at::Tensor& feature,
                             const StepMoment& moment,
                             const std::stop_token& stop,
                             const LossWatcher& onLosses);
    const guidance::TemporalGuide& temporalGuideFor(const at::Tensor& feature);

    const ConstraintSettings& settings_;
    const BatchGuidance& guidance_;
    guidance::GuidedAttention attention_;
    guidance::SourceFeatures source_;
    std::map<std::int64_t, guidance::TemporalGuide> temporal_;  ///< by the feature's height
    std::vector<at::Tensor> spatialTargets_;                    ///< by up block
};

}  // namespace fresco::pipeline
