// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/control_map.h"
#include "fresco/image.h"
#include "fresco/time.h"
#include "pipeline/denoiser.h"
#include "pipeline/latent_codec.h"
#include "pipeline/latent_noise.h"
#include "pipeline/progress_meter.h"
#include "schedulers/scheduler.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace fresco::pipeline {

/// Frames that go through the UNet together.
struct Batch {
    std::vector<FrameIndex> frames;
    std::vector<ImageView> pictures;  ///< one each, Rgb8 at working size
};

/// Which part of the schedule is run.
struct StepRange {
    int first = 0;
    bool startsFromNoise = false;  ///< the source is not mixed in
};

/// What a batch is translated with; the same for every batch of a film.
struct BatchTools {
    LatentCodec codec;
    Denoiser denoiser;
    LatentNoise noise;
    std::unique_ptr<schedulers::Scheduler> scheduler;
    std::unique_ptr<control::ControlMap> control;  ///< null: no control map
    StepRange range;
    at::Device device{at::kCPU};
};

/// SDEdit (Meng et al., arXiv 2108.01073) of a batch: noised source, then step by step to a clean picture.
/// Reports one unit of progress for each frame of each step. @return Rgb8 at working size, one a frame. @throws
/// Cancelled within one UNet call
std::vector<ImageView>
translateBatch(const BatchTools& tools, const Batch& batch, ProgressMeter& meter, const std::stop_token& stop);

}  // namespace fresco::pipeline
