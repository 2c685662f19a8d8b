// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/media_info.h"
#include "media/frame_index.h"
#include "media/input.h"

namespace fresco::media {

/// Everything the headers say; frame count, duration and rate are estimates.
MediaInfo describeInput(const Input& input);

/// Puts counted frames, true duration and rate in place of the estimates.
void refine(MediaInfo& info, const FrameTable& table);

}  // namespace fresco::media
