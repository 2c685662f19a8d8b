// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/film_writer.h"

namespace fresco::media {

/// Settings of one encoder: rate control, speed and pixel format for a quality of 0..100.
///
/// The scales of the encoders differ; they are lined up so that 80 looks the same as the source at normal distance
/// (x264 crf 18), 50 is small (crf 27), and 100 stands up to a closer look (crf 12).
struct EncoderSettings {
    AVPixelFormat pixelFormat = AV_PIX_FMT_YUV420P;
    std::vector<std::pair<std::string, std::string>> options;  ///< as AVOptions of the encoder
    bool isRgb = false;                                        ///< no matrix to tag
    bool isLossless = false;
};

EncoderSettings settingsFor(const AVCodec& encoder, VideoCodec codec, const FilmWriterOptions& options);

}  // namespace fresco::media
