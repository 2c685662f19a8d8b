// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"

#include <ATen/core/Tensor.h>

#include <vector>

namespace fresco::pipeline {

/// Rgb8 pictures of one size as uint8 [N, H, W, 3] on the CPU; undefined for none. @throws Error{BadShape}
at::Tensor tensorOfPictures(const std::vector<ImageView>& pictures);

/// The way back, without a copy: the pictures keep the tensor alive. @throws Error{BadShape} another shape or type
std::vector<ImageView> picturesOfTensor(const at::Tensor& pictures);

}  // namespace fresco::pipeline
