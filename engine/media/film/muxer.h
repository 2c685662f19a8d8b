// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/film/output_file.h"

#include <string>
#include <vector>

namespace fresco::media {

/// Interleaves packets of several streams into one file.
class Muxer {
public:
    Muxer(const AVOutputFormat& container, const std::filesystem::path& goal);
    ~Muxer();
    Muxer(const Muxer&) = delete;
    Muxer& operator=(const Muxer&) = delete;

    AVFormatContext& context() noexcept { return *context_; }
    bool wantsGlobalHeader() const noexcept { return (context_->oformat->flags & AVFMT_GLOBALHEADER) != 0; }
    /// True if the container may hold a codec's packets as they are.
    bool holds(AVCodecID codec) const noexcept;
    /// Named like "mp4".
    std::string containerName() const { return context_->oformat->name; }

    AVStream& addStream();
    /// All streams are there.
    /// @param clock         the pictures' time base: MP4 and MOV then count the film's length by it, else in
    /// milliseconds
    /// @param startsAtOnce  MP4 and MOV put their index first in the end
    /// @throws Error{UnsupportedMedia} if the container takes one of them only in theory
    void writeHeader(AVRational clock, bool startsAtOnce);
    /// Takes the packet's content; its times are in `timeBase`.
    void write(AVPacket& packet, const AVStream& stream, AVRational timeBase);
    void finish();

private:
    void check(int code, const char* what);

    OutputFile file_;
    OutputPtr context_;
    std::vector<std::int64_t> lastDts_;
    bool needsTrailer_ = false;
};

}  // namespace fresco::media
