// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/frame_size.h"
#include "fresco/image.h"

namespace fresco::pipeline {

using Size = FrameSize;

/// One resize of an Rgb8 picture: Lanczos when enlarging, area when shrinking. @throws Error{BadShape} if empty or not
/// Rgb8
ImageView resized(const ImageView& image, Size size);

}  // namespace fresco::pipeline
