// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/av_ptr.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace fresco::media {

enum class VideoCodec { Auto, H264, Hevc, Vp9, Av1, ProRes, Ffv1, Gif, Png };

struct CodecInfo {
    VideoCodec codec;
    std::string key;                    ///< as --codec takes it: "h264"
    std::string name;                   ///< for people: "H.264"
    std::vector<std::string> encoders;  ///< FFmpeg's names of those that are linked, the preferred one first
};

/// What the linked FFmpeg can encode. NVENC is listed where it is linked; whether the machine has it shows when it is
/// opened.
std::vector<CodecInfo> availableCodecs();
bool encoderAvailable(VideoCodec codec);

/// @throws Error{InvalidArgument} that lists the keys; "auto" is one of them
VideoCodec codecFromKey(std::string_view key);
std::string_view codecName(VideoCodec codec) noexcept;

/// Encoders to try for a codec, best first: hardware where it is preferred, then software.
std::vector<const AVCodec*> encodersFor(VideoCodec codec, bool preferHardware);

/// Where a film goes: one file of a container, or numbered pictures.
struct OutputPlan {
    const AVOutputFormat* container = nullptr;  ///< nullptr: numbered PNG pictures
    VideoCodec codec = VideoCodec::H264;
};

/// Decides container and codec from the name of the output and the codec asked for. An existing folder, a name that
/// ends in
/// "/", has a %d or ends in .png, and the codec Png mean numbered PNG pictures.
/// @throws Error{InvalidArgument} no such container, codec that does not go into it; Error{UnsupportedMedia} no encoder
OutputPlan planOutput(const std::filesystem::path& output, VideoCodec codec);

}  // namespace fresco::media
