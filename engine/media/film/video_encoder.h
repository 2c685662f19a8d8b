// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/film/encoder_settings.h"
#include "media/film/palette.h"

#include <functional>
#include <map>

namespace fresco::media {

/// Pictures to packets of one codec, whichever of its encoders opens here.
class VideoEncoder {
public:
    using PacketSink = std::function<void(AVPacket&)>;

    /// @throws Error{UnsupportedMedia} if none opens
    VideoEncoder(const FilmWriterOptions& options, VideoCodec codec, bool wantsGlobalHeader, const WarningSink& warn);

    /// Fills in what the container needs to know.
    void describe(AVStream& stream, const AVOutputFormat& container) const;
    AVRational timeBase() const noexcept { return context_->time_base; }

    /// @param pts, duration  in timeBase(); pts must ascend
    void encode(const ImageView& image, std::int64_t pts, std::int64_t duration, const PacketSink& sink);
    /// Hands out what the encoder holds back. No picture may follow.
    void drain(const PacketSink& sink);

private:
    bool open(const AVCodec& encoder, const FilmWriterOptions& options, VideoCodec codec, bool wantsGlobalHeader);
    void prepareScaler(const ImageView& image);
    FramePtr converted(const ImageView& image);
    void mendDecodingTime();
    void collect(const PacketSink& sink);

    CodecPtr context_;
    EncoderSettings settings_;
    ScalerPtr scaler_;
    int sourceWidth_ = 0;
    int sourceHeight_ = 0;
    PixelFormat sourceFormat_ = PixelFormat::Rgb8;
    FramePtr source_;  ///< a picture in padded memory, as libswscale's vector code wants it
    PacketPtr packet_;
    std::map<std::int64_t, std::int64_t>
        durations_;            ///< of the pictures in the encoder, by pts; not every encoder carries them
    std::int64_t frames_ = 0;  ///< that were sent
    std::string lastProblem_;
};

}  // namespace fresco::media
