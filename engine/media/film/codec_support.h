// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/av_ptr.h"

#include <span>

namespace fresco::media {

/// What an audio encoder takes; an empty list means anything. FFmpeg 7.1 moved these lists behind a function.
std::span<const AVSampleFormat> sampleFormatsOf(const AVCodec& encoder);
std::span<const int> sampleRatesOf(const AVCodec& encoder);
std::span<const AVChannelLayout> channelLayoutsOf(const AVCodec& encoder);

}  // namespace fresco::media
