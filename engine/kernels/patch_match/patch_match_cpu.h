// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernels/patch_match/passes.h"

namespace fresco::kernels {

/// CPU twin: all threads of a pass, in loops.
void runPatchMatchCpu(patch_match::Pass pass, const patch_match::Level& level, const patch_match::Search& search);

}  // namespace fresco::kernels
