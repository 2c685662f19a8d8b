// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/raster.h"

#include <cstdint>

namespace fresco::propagation {

struct StyleSize {
    int width;
    int height;
};

/// Each pixel is its own patch: for a result that looks like the style itself.
Field identityField(int width, int height);
/// Any patch for each pixel, by a counter-based generator.
Field randomField(int width, int height, StyleSize style, std::uint64_t key);
/// A field for pictures of twice the size, or one more: the same patches, at the finer pixels within them.
Field refined(const Field& field, int width, int height, StyleSize style);
/// A field for pictures of half the size, 2^level times.
Field coarsened(const Field& field, int level, int width, int height, StyleSize style);

}  // namespace fresco::propagation
