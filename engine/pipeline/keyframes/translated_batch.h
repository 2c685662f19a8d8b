// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"
#include "fresco/progress.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <map>
#include <vector>

namespace fresco::pipeline {

/// What a scene's next batch needs of the ones before.
struct SceneState {
    std::map<int, at::Tensor> anchors;     ///< latents of first and last keyframe by step: [2, C, h, w]
    std::vector<std::int64_t> noiseOrder;  ///< where the last keyframe's noise comes from; empty: it does not move
};

/// What became of a batch.
struct TranslatedBatch {
    std::vector<ImageView> pictures;  ///< of the new keyframes, Rgb8 at working size
    SceneState scene;
    std::vector<LossCurves> losses;
};

}  // namespace fresco::pipeline
