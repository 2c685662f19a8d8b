// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/av_ptr.h"

#include <filesystem>
#include <memory>
#include <stop_token>

namespace fresco::media {

/// An opened media file and the stream of its pictures.
class Input {
public:
    /// @throws Error{NotFound} no such file; Error{UnreadableMedia} a folder, empty, damaged or no media file;
    /// Cancelled
    explicit Input(const std::filesystem::path& path, std::stop_token stop = {});

    /// The film's pictures; cover art does not count. @throws Error{UnreadableMedia} if there are none
    AVStream& videoStream() const;
    AVFormatContext& context() const noexcept { return *context_; }
    const std::filesystem::path& path() const noexcept { return path_; }

    /// What the next reads listen to.
    void listenTo(std::stop_token stop);
    /// The next packet of `stream` (-1: of any). False at the end, also at the end of what is readable in a damaged
    /// file.
    bool read(AVPacket& packet, int stream);
    /// Makes the demuxer skip everything but one stream.
    void useOnly(int stream);

private:
    static int interrupted(void* self);

    std::filesystem::path path_;
    std::unique_ptr<std::stop_token> stop_;  ///< at a fixed address: libav keeps a pointer to it
    InputPtr context_;
};

}  // namespace fresco::media
