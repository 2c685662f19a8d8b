// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernels/noise_core.h"

namespace fresco::kernels {

/// CPU twin of gaussianNoise(): fills out[0 .. count).
void fillNormalsCpu(const noise::StreamKey& key, float* out, std::int64_t count);

}  // namespace fresco::kernels
