// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/time_embedding.h"
#include "models/model_config.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace fresco::models {

/// One resolution of a UNet.
struct UNetLevel {
    std::int64_t width = 0;    ///< channels
    std::int64_t resnets = 2;  ///< per down block; up blocks have one more
    std::int64_t heads = 8;
    std::int64_t transformerDepth = 1;  ///< transformer blocks per attention
    bool downHasAttention = true;
    bool upHasAttention = true;  ///< of the up block at this resolution
    bool onlyCrossAttention = false;
};

/// What UNet and ControlNet share: everything down to the middle block.
struct UNetTrunkConfig {
    std::int64_t inputChannels = 4;
    std::int64_t contextWidth = 768;  ///< of the text embeddings
    std::vector<UNetLevel> levels;    ///< from full to smallest resolution
    std::int64_t groups = 32;
    double epsilon = 1e-5;
    bool linearProjection = false;  ///< SD 2.x
    bool attentionInFloat = false;  ///< upcast_attention
    TimeEmbeddingShape time;
};

struct UNetConfig {
    UNetTrunkConfig trunk;
    std::int64_t outputChannels = 4;
};

struct ControlNetConfig {
    UNetTrunkConfig trunk;
    std::int64_t hintChannels = 3;
    std::vector<std::int64_t> hintWidths{16, 32, 96, 256};
};

/// @throws Error{NotFound, BadModel} naming file and field
UNetConfig readUNetConfig(const ModelConfig& config);
ControlNetConfig readControlNetConfig(const ModelConfig& config);

}  // namespace fresco::models
