// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"
#include "fresco/metrics.h"

#include <array>
#include <optional>

namespace fresco::cli {

/// One number of `fresco metrics`: as scripts and as people read it.
struct MetricsRow {
    const char* key;
    const char* label;
    std::optional<double> Metrics::*value;
    bool needsModel = false;  ///< not told at all where no model measured it

    bool isTold(const Metrics& metrics) const { return !needsModel || (metrics.*value).has_value(); }
};

inline constexpr std::array kMetricsRows{
    MetricsRow{"warpErrorSource", "warp error, source", &Metrics::warpErrorSource},
    MetricsRow{"warpErrorResult", "warp error, result", &Metrics::warpErrorResult},
    MetricsRow{"warpErrorMovingSource", "warp error of moving pixels, source", &Metrics::warpErrorMovingSource},
    MetricsRow{"warpErrorMovingResult", "warp error of moving pixels, result", &Metrics::warpErrorMovingResult},
    MetricsRow{"edgeAgreement", "edge agreement (smaller is better)", &Metrics::edgeAgreement},
    MetricsRow{"sharpness", "sharpness", &Metrics::sharpness},
    MetricsRow{"screenStickSource", "detail that sticks to the screen, source", &Metrics::screenStickSource},
    MetricsRow{"screenStickResult", "detail that sticks to the screen, result", &Metrics::screenStickResult},
    MetricsRow{"flowFollowSource", "detail that follows the motion, source", &Metrics::flowFollowSource},
    MetricsRow{"flowFollowResult", "detail that follows the motion, result", &Metrics::flowFollowResult},
    MetricsRow{"structure", "structure (smaller is better)", &Metrics::structure, true},
};

core::Json metricsJson(const Metrics& metrics);
/// The per-frame translation's numbers under names of their own: "warpErrorPerFrame".
void addPerFrame(core::Json& json, const Metrics& perFrame);

/// A table on stdout; with a third column where there is a per-frame translation to compare with.
void printMetrics(const Metrics& metrics, const std::optional<Metrics>& perFrame = {});

}  // namespace fresco::cli
