// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"
#include "fresco/time.h"
#include "pipeline/picture_resize.h"

namespace fresco::pipeline {

/// What one written picture shows of a frame's source and result.
enum class Layout { Result, SideBySide, Wipe };

/// Width of the white line between source and result, in pixels. Even, so that chroma samples of 4:2:0 and 4:2:2 lie
/// on one side of it.
int dividerWidth(Size picture) noexcept;

/// Of the picture that shows a source and a result of size `picture`.
Size showcaseSize(Layout layout, Size picture) noexcept;

/// Source, line, result: nothing is cut or covered. Both are Rgb8 of one size.
ImageView sideBySide(const ImageView& source, const ImageView& result);

/// The source left of the line, the result right of it. Both are Rgb8 of one size.
/// @param position  0: the result alone; 1: the source alone; the line itself is out of sight at both ends
ImageView wiped(const ImageView& source, const ImageView& result, double position);

/// Where the line of a wipe is at a time: from the left edge to the right and back in each period, slower at the ends.
/// @return 0..1
double wipePosition(MediaTime time, double periodSeconds);

/// Continues an Rgb8 picture to a size that is not smaller by repeating its last column and row.
ImageView extendedTo(const ImageView& picture, Size size);

}  // namespace fresco::pipeline
