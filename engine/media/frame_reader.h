// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/decoder.h"
#include "media/frame_index.h"

namespace fresco::media {

/// Finds frame N of a film: reads on where that is nearest, else seeks to a keyframe before it and checks where it
/// landed.
class FrameReader {
public:
    explicit FrameReader(VideoDecoder& decoder);

    /// The first frame, without a table; nullptr if there is none.
    const AVFrame* first();
    /// A frame that cannot be decoded is answered with the one shown before it, as a player would; nullptr if there is
    /// none. The result is valid until the next call.
    const AVFrame* frame(std::int64_t number, const FrameTable& table);

private:
    void step(const FrameTable& table);
    std::int64_t land(std::int64_t key, const FrameTable& table);
    const AVFrame* readTo(std::int64_t number, const FrameTable& table);
    void restart();
    void keep(FramePtr& place, const AVFrame& frame);
    const AVFrame* decode();

    VideoDecoder& decoder_;
    FramePtr current_;  ///< the last frame at or before the one asked for
    FramePtr ahead_;    ///< decoded, but later than what was asked for
    std::int64_t currentNumber_ = -1;
    std::int64_t aheadNumber_ = -1;
    std::int64_t landed_ = 0;   ///< frames before this one lean on what was not decoded since the last seek
    std::int64_t counted_ = 0;  ///< frames since the start, where numbers come from counting
    bool isAtStart_ = true;     ///< nothing was read yet
    bool hasWarned_ = false;
    bool isInterrupted_ = false;  ///< a call ended by an exception: a packet may be lost
};

}  // namespace fresco::media
