// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guidance/saliency.h"
#include "pipeline/guided/batch_guidance.h"
#include "pipeline/keyframes/batch.h"
#include "pipeline/keyframes/flow_choice.h"
#include "pipeline/keyframes/job_model.h"
#include "pipeline/progress_meter.h"
#include "pipeline/stages/job_stages.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace fresco::pipeline {

/// A batch with everything that depends on its pictures alone.
struct PreparedBatch {
    Batch batch;
    at::Tensor pictures;                    ///< float32 [N, 3, H, W] in [-1, 1], on the job's device
    at::Tensor controlMaps;                 ///< float32 [N, 3, H, W] in [0, 1]; undefined without control
    std::optional<BatchGuidance> guidance;  ///< nothing where no constraint and no noise needs it
};

/// Makes control maps, motion, saliency and correspondences of batches.
class BatchPreparation {
public:
    struct Wishes {
        bool guidance = false;
        bool background = false;  ///< needs guidance
        double leastVisible = 0.0;
    };

    /// What translating the batches needs.
    static Wishes needsOf(const TranslationPlan& plan);

    /// @param plan  borrowed
    BatchPreparation(const TranslationPlan& plan, const JobStages& stages, at::Device device, Wishes wishes);

    /// Reports the stages Control and Motion. @throws Cancelled
    PreparedBatch prepare(Batch batch, ProgressMeter& meter, const std::stop_token& stop);

private:
    /// The same twice where the device is the host.
    struct Pictures {
        at::Tensor onHost;
        at::Tensor onDevice;
    };

    at::Tensor controlMaps(const Batch& batch, ProgressMeter& meter) const;
    std::vector<at::Tensor> drawnMaps(const Batch& batch, ProgressMeter& meter) const;
    guidance::PairMotion motion(const Batch& batch, const std::stop_token& stop);
    BatchGuidance guidance(const Batch& batch, const Pictures& pictures, ProgressMeter& meter, const std::stop_token&);
    at::Tensor background(const Batch& batch, const at::Tensor& pictures, const guidance::PairMotion& motion);

    const TranslationPlan& plan_;
    JobStages stages_;
    std::unique_ptr<control::ControlMap> control_;  ///< null: none
    at::Device device_;
    Wishes wishes_;
    std::unique_ptr<flow::FlowEstimator> estimator_;
    std::unique_ptr<guidance::SaliencyEstimator> saliency_ = guidance::makeSpectralSaliency();
};

}  // namespace fresco::pipeline
