// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/version.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/avutil.h>
}

namespace fresco {

namespace {

/// libav packs a version into one number, eight bits each for minor and micro.
std::string dotted(unsigned version)
{
    return std::to_string(version >> 16) + '.' + std::to_string(version >> 8 & 0xff) + '.' +
           std::to_string(version & 0xff);
}

}  // namespace

std::vector<std::pair<std::string, std::string>> componentVersions()
{
    return {
        {"FFmpeg", av_version_info()},
        {"libavformat", dotted(avformat_version())},
        {"libavcodec", dotted(avcodec_version())},
#ifdef FRESCO_OPENCV_VERSION
        {"OpenCV", FRESCO_OPENCV_VERSION},
#endif
        {"Compiler", "GCC " __VERSION__},
    };
}

}  // namespace fresco
