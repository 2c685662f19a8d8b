// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/attention.h"
#include "fresco/inspect.h"
#include "pipeline/inspect/guidance_pictures.h"

#include <cstddef>

namespace fresco::pipeline {

/// One frame of a batch with what the point takes from it, attention_00012.png; all of a batch on one scale.
/// @param picture  of the frame, at working size    @param place  of the frame in the batch
NamedPicture
attentionPicture(const ImageView& picture, const AttentionHeat& heat, const FramePoint& point, std::size_t place);

}  // namespace fresco::pipeline
