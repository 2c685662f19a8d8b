// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"
#include "fresco/media_info.h"

#include <memory>

namespace fresco {

struct FrameSourceOptions {
    int maxSide = 0;                 ///< shrink pictures so that the longer side is at most this; 0: native size
    bool wantsSquarePixels = false;  ///< widen or narrow so that sampleAspect is 1:1
    int threads = 0;                 ///< decoder threads; 0: let the decoder choose
};

/// Frames of one film by number, as Rgb8 in sRGB: matrix, range, HDR tone mapping and rotation applied.
///
/// Asking in ascending order decodes sequentially; any other order seeks, and still gives the exact frame.
/// Confined to the thread that uses it; the pictures it returns are immutable and may go anywhere.
class FrameSource {
public:
    virtual ~FrameSource() = default;

    virtual const MediaInfo& info() const = 0;
    /// Frame `index`. @throws Error{InvalidArgument} past the end; Error{UnreadableMedia}; Cancelled
    virtual ImageView frame(FrameIndex index, std::stop_token stop = {}) = 0;
    /// When the frame is shown, in the stream's own time base, relative to the film's start.
    virtual MediaTime timeOf(FrameIndex index, std::stop_token stop = {}) = 0;
    /// How many frames can really be decoded; equals info().frames once the index is complete.
    virtual std::int64_t frameCount(std::stop_token stop = {}) = 0;
};

/// @throws as probeMedia
std::unique_ptr<FrameSource> openFrameSource(const std::filesystem::path& path, const FrameSourceOptions& options = {});

}  // namespace fresco
