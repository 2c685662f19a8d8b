// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

namespace fresco::media {

/// Owners for libav objects whose free function takes T**.
template <auto Free> struct AvFree {
    template <class T> void operator()(T* object) const noexcept { Free(&object); }
};

/// The same for those that take T*.
template <auto Free> struct AvFreeDirect {
    template <class T> void operator()(T* object) const noexcept { Free(object); }
};

using InputPtr = std::unique_ptr<AVFormatContext, AvFree<avformat_close_input>>;
using OutputPtr = std::unique_ptr<AVFormatContext, AvFreeDirect<avformat_free_context>>;
using CodecPtr = std::unique_ptr<AVCodecContext, AvFree<avcodec_free_context>>;
using FramePtr = std::unique_ptr<AVFrame, AvFree<av_frame_free>>;
using PacketPtr = std::unique_ptr<AVPacket, AvFree<av_packet_free>>;
using ScalerPtr = std::unique_ptr<SwsContext, AvFreeDirect<sws_freeContext>>;
using ResamplerPtr = std::unique_ptr<SwrContext, AvFree<swr_free>>;

}  // namespace fresco::media
