// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/film/codec_support.h"

namespace fresco::media {
namespace {

#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(61, 13, 100)

template <class T> std::span<const T> supported(const AVCodec& encoder, AVCodecConfig what)
{
    const void* list = nullptr;
    int count = 0;
    if (avcodec_get_supported_config(nullptr, &encoder, what, 0, &list, &count) < 0 || !list)
        return {};
    return {static_cast<const T*>(list), static_cast<std::size_t>(count)};
}

#else

template <class T, class IsEnd> std::span<const T> untilEnd(const T* list, IsEnd isEnd)
{
    std::size_t count = 0;
    while (list && !isEnd(list[count]))
        ++count;
    return {list, count};
}

#endif

}  // namespace

#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(61, 13, 100)

std::span<const AVSampleFormat> sampleFormatsOf(const AVCodec& encoder)
{
    return supported<AVSampleFormat>(encoder, AV_CODEC_CONFIG_SAMPLE_FORMAT);
}

std::span<const int> sampleRatesOf(const AVCodec& encoder)
{
    return supported<int>(encoder, AV_CODEC_CONFIG_SAMPLE_RATE);
}

std::span<const AVChannelLayout> channelLayoutsOf(const AVCodec& encoder)
{
    return supported<AVChannelLayout>(encoder, AV_CODEC_CONFIG_CHANNEL_LAYOUT);
}

#else

std::span<const AVSampleFormat> sampleFormatsOf(const AVCodec& encoder)
{
    return untilEnd(encoder.sample_fmts, [](AVSampleFormat format) { return format == AV_SAMPLE_FMT_NONE; });
}

std::span<const int> sampleRatesOf(const AVCodec& encoder)
{
    return untilEnd(encoder.supported_samplerates, [](int rate) { return rate == 0; });
}

std::span<const AVChannelLayout> channelLayoutsOf(const AVCodec& encoder)
{
    return untilEnd(encoder.ch_layouts, [](const AVChannelLayout& layout) { return layout.nb_channels == 0; });
}

#endif

}  // namespace fresco::media
