// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/stages/stage_cache.h"
#include "pipeline/stages/stage_keys.h"

namespace fresco::pipeline {

/// Where a job's stages find and keep their results. Both borrowed.
struct JobStages {
    StageCache& cache;
    const StageKeys& keys;
};

}  // namespace fresco::pipeline
