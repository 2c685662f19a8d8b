// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/model_config.h"

#include <cstdint>
#include <vector>

namespace fresco::models {

/// AutoencoderKL.
struct VaeConfig {
    std::int64_t imageChannels = 3;
    std::int64_t latentChannels = 4;
    std::vector<std::int64_t> widths{128, 256, 512, 512};  ///< from full to smallest resolution
    std::int64_t layersPerBlock = 2;
    std::int64_t groups = 32;
    bool hasQuantConv = true;
    bool hasPostQuantConv = true;
    bool hasMiddleAttention = true;
    bool wantsFloat = true;          ///< force_upcast: half precision overflows
    double scalingFactor = 0.18215;  ///< latents = (sample - shift) * factor
    double shiftFactor = 0.0;

    std::int64_t stride() const noexcept { return std::int64_t{1} << (widths.size() - 1); }
};

/// AutoencoderTiny (TAESD).
struct TinyVaeConfig {
    std::int64_t imageChannels = 3;
    std::int64_t latentChannels = 4;
    std::vector<std::int64_t> encoderWidths{64, 64, 64, 64};
    std::vector<std::int64_t> decoderWidths{64, 64, 64, 64};
    std::vector<std::int64_t> encoderBlocks{1, 3, 3, 3};
    std::vector<std::int64_t> decoderBlocks{3, 3, 3, 1};
    double scalingFactor = 1.0;
    double shiftFactor = 0.0;
};

/// @throws Error{BadModel} naming file and field
VaeConfig readVaeConfig(const ModelConfig& config);
TinyVaeConfig readTinyVaeConfig(const ModelConfig& config);

}  // namespace fresco::models
