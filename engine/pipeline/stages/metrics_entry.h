// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/metrics.h"
#include "pipeline/stages/stage_cache.h"

namespace fresco::pipeline {

/// What was measured, as it lies in the cache, and back.
StageResult resultOf(const Metrics& metrics);

/// @throws Error{BadModel}
Metrics metricsFrom(const tensor::SafetensorsReader& file);

}  // namespace fresco::pipeline
