// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/time.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace fresco {

struct AudioTrackInfo {
    std::string codec;     ///< FFmpeg's name, "aac"
    std::string language;  ///< ISO 639 tag of the file, empty if it has none
    int channels = 0;
    int sampleRate = 0;  ///< Hz
    friend bool operator==(const AudioTrackInfo&, const AudioTrackInfo&) = default;
};

/// How the samples of a picture are to be read. Names are FFmpeg's ("bt709", "smpte2084"); "unknown" where untagged.
struct ColourInfo {
    std::string range;  ///< "tv" or "pc"
    std::string matrix;
    std::string primaries;
    std::string transfer;
    bool isHdr = false;  ///< PQ or HLG: decoded pictures are tone-mapped to SDR
    friend bool operator==(const ColourInfo&, const ColourInfo&) = default;
};

/// What is in a media file.
struct MediaInfo {
    std::filesystem::path path;
    std::string container;  ///< FFmpeg's short name, "mov,mp4,m4a,3gp,3g2,mj2"
    std::string codec;      ///< of the video stream
    int width = 0;          ///< as shown: rotation applied, pixels not yet squared
    int height = 0;
    std::int64_t frames = 0;
    bool framesAreExact = false;  ///< false: from the header or duration and rate, not counted
    Rational frameRate;           ///< average; of a VFR file too
    bool variableFrameRate = false;
    int rotation = 0;             ///< degrees clockwise that were applied: 0, 90, 180 or 270
    Rational sampleAspect{1, 1};  ///< width : height of a pixel as shown
    int bitDepth = 8;             ///< bits per component
    ColourInfo colour;
    MediaTime duration;
    std::vector<AudioTrackInfo> audioTracks;
    int subtitleTracks = 0;
    int chapters = 0;
};

enum class FrameCount {
    Estimate,  ///< what the header says; instant
    Exact,     ///< count packets of the whole file; seconds for a long film
};

/// Reads what a media file holds.
/// @throws Error{NotFound} no such file; Error{UnreadableMedia} damaged, empty or no media file, no video stream in it;
///         Cancelled if `stop` is asked while counting
MediaInfo
probeMedia(const std::filesystem::path& path, FrameCount count = FrameCount::Exact, const std::stop_token& stop = {});

}  // namespace fresco
