// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"

#include <ATen/core/Tensor.h>

namespace fresco::tensor {

/// What black and white are in a tensor.
enum class ValueRange {
    ZeroToOne,      ///< x / 255: control maps, TAESD
    MinusOneToOne,  ///< x / 255 * 2 - 1: what networks see
};

/// Pixels as numbers: float [1, 3, H, W] on the CPU, RGB. Grey is repeated, alpha dropped, 16 bits keep their
/// precision.
/// @throws Error{BadShape} for an empty picture
at::Tensor tensorFromImage(const ImageView& image, ValueRange range);

/// Numbers as pixels: clamped, then rounded half to even. NaN becomes black.
/// @param tensor  [3, H, W] or [1, 3, H, W], any device, any real dtype
/// @return Rgb8 with rows that follow each other closely. @throws Error{BadShape}
ImageView imageFromTensor(const at::Tensor& tensor, ValueRange range);

}  // namespace fresco::tensor
