// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernels/correspondence_core.h"

namespace fresco::kernels {

/// CPU twin: lowers claims [count, tokens], kUnclaimed at first, to the smallest bid for each target.
void claimTargetsCpu(const correspondence::Pairs& pairs, std::uint64_t* claims);

}  // namespace fresco::kernels
