// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"
#include "fresco/time.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace fresco {

/// The warp error of one pair of consecutive frames, in the source's numbers.
struct PairError {
    FrameIndex second;  ///< the later frame of the pair
    double source = 0;
    double result = 0;
};

struct MetricsRequest {
    std::filesystem::path source;
    std::filesystem::path result;
    FrameIndex sourceFirst{0};  ///< the source's frame that the result's first one shows (translate --from)
    /// Model, VAE, resolution, device, dtype and threads that structure is measured with; absent: it is not.
    std::optional<ParameterSet> structure{};
};

/// Steadiness of a film against its source (design.md, section 2, Metrics). Means over all pairs of consecutive frames;
/// absent where there is no pair, or no pixel to measure on.
struct Metrics {
    std::int64_t frames = 0;
    std::optional<double> warpErrorSource;  ///< mean squared error in [0,1] units over unoccluded pixels
    std::optional<double> warpErrorResult;
    std::optional<double> warpErrorMovingSource;  ///< the same where the source moves by more than 1 px
    std::optional<double> warpErrorMovingResult;
    std::optional<double> sharpness;      ///< mean soft-edge magnitude of the result, 0..1
    std::optional<double> edgeAgreement;  ///< mean |soft edge(result) - soft edge(source)|; smaller is better
    std::optional<double> structure;      ///< mean |G(result) - G(source)| of a model's features; smaller is better
    /// In order; pairs without a pixel to measure on are left out. Sixteen bytes and a number a frame.
    std::vector<PairError> pairs;
    /// Where the source moves: how alike fine detail is from frame to frame at one place of the screen, -1..1. Over
    /// the source's value, texture sticks to the screen.
    std::optional<double> screenStickSource;
    std::optional<double> screenStickResult;
    /// The same along the motion, as detail should go. Below the source's value, detail is drawn anew.
    std::optional<double> flowFollowSource;
    std::optional<double> flowFollowResult;
};

}  // namespace fresco
