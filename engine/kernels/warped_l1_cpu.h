// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernels/warped_l1.h"

namespace fresco::kernels {

/// The twin of warpedL1Generic for the CPU: one pass, without temporaries; channels are independent, so each thread has
/// its own. Arguments as warpedL1, already checked.
double
warpedL1Cpu(const at::Tensor& frames, std::span<const WarpedPair> pairs, double scale, const at::Tensor& gradient);

}  // namespace fresco::kernels
