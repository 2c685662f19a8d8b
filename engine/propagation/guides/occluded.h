// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/raster.h"

namespace fresco::propagation {

/// Pixels whose motion there and back does not close: |u + v(p + u)| > 0.01 (|u| + |v|) + 0.5, both allowed lengths at
/// the same pixel (design.md, "Occlusion", without its photometric term, as golden topic 17 wants).
/// @param own    u, lives on the picture that is judged    @param other  v, the opposite flow
/// @return       1 = occluded. @throws Error{BadShape}
Mask occluded(const Flow& own, const Flow& other);

}  // namespace fresco::propagation
