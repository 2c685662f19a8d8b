// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/av_ptr.h"

namespace fresco::media {

/// Reduces an RGB24 frame to a palette of 255 colours of its own (median cut; entry 255 stays transparent) with
/// error diffusion (Floyd-Steinberg, to and fro).
///
/// @param indexed  PAL8, same size, with buffers
void quantise(const AVFrame& rgb, AVFrame& indexed);

}  // namespace fresco::media
