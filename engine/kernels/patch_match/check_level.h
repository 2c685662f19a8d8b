// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernels/patch_match/patch_match.h"

namespace fresco::kernels {

/// The size of a picture that is given with its border. @throws as patchMatch does
patch_match::Size sizeWithoutBorder(const at::Tensor& bordered, const char* name);

/// What the passes take for granted, so that none leaves its memory. @throws as patchMatch does
void checkLevel(const PatchMatchLevel& level, const PatchMatchSettings& settings);

}  // namespace fresco::kernels
