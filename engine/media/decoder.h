// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/av_error.h"
#include "media/av_time.h"
#include "media/input.h"

#include <filesystem>
#include <stop_token>

namespace fresco::media {

/// Decodes the pictures of a file in presentation order. Damage in the middle is stepped over; what is lost is not
/// delivered.
class VideoDecoder {
public:
    /// @param threads  0: as many as the decoder likes    @throws as Input; Error{UnsupportedMedia} no decoder for it
    VideoDecoder(const std::filesystem::path& path, int threads, std::stop_token stop);

    /// The next frame, valid until the next call; nullptr at the end.
    const AVFrame* next();
    /// Goes to a keyframe that should lie at or before `pts`, in the stream's time base; pictures that come before it
    /// are cut. False if the file cannot be sought in; the decoder then stands at the start.
    bool seek(std::int64_t pts);
    /// Back to the first frame.
    void rewind();

    Input& input() noexcept { return input_; }
    const AVStream& stream() const { return input_.videoStream(); }
    void listenTo(const std::stop_token& stop);

    /// When a frame is shown, in the stream's time base; AV_NOPTS_VALUE if nothing tells.
    static std::int64_t timeOf(const AVFrame& frame) noexcept
    {
        return isTime(frame.best_effort_timestamp) ? frame.best_effort_timestamp : AV_NOPTS_VALUE;
    }

private:
    void feed();

    int threads_;
    std::stop_token stop_;
    Input input_;
    int streamIndex_;
    CodecPtr codec_;
    FramePtr frame_;
    PacketPtr packet_;
    bool waitsForKey_ = false;
    bool isDraining_ = false;
};

}  // namespace fresco::media
