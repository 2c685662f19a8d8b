// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log.h"
#include "media/av_error.h"
#include "media/av_time.h"
#include "media/film/track.h"

#include <array>
#include <cstring>
#include <vector>

namespace fresco::media {
namespace {

/// Owns what a subtitle points to, not the subtitle.
using SubtitleContent = std::unique_ptr<AVSubtitle, AvFreeDirect<avsubtitle_free>>;

constexpr std::size_t kPacketBytes = 1 << 20;
constexpr AVRational kMilliseconds{1, 1000};

bool isText(AVCodecID codec)
{
    const AVCodecDescriptor* description = avcodec_descriptor_get(codec);
    return description && (description->props & AV_CODEC_PROP_TEXT_SUB) != 0;
}

const AVCodec* encoderFor(const Muxer& muxer)
{
    for (const AVCodecID id : {AV_CODEC_ID_SUBRIP, AV_CODEC_ID_ASS, AV_CODEC_ID_WEBVTT, AV_CODEC_ID_MOV_TEXT}) {
        if (const AVCodec* encoder = avcodec_find_encoder(id); encoder && muxer.holds(id))
            return encoder;
    }
    return nullptr;
}

CodecPtr openSubtitleEncoder(const AVCodec& encoder, const AVCodecContext& decoder, bool wantsGlobalHeader)
{
    CodecPtr context = makeCodecContext(encoder);
    context->time_base = AV_TIME_BASE_Q;
    if (wantsGlobalHeader)
        context->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    if (decoder.subtitle_header && decoder.subtitle_header_size > 0) {  // the styles that cues refer to
        const auto size = static_cast<std::size_t>(decoder.subtitle_header_size);
        context->subtitle_header = static_cast<std::uint8_t*>(av_mallocz(size + 1));
        if (!context->subtitle_header)
            return nullptr;
        std::memcpy(context->subtitle_header, decoder.subtitle_header, size);
        context->subtitle_header_size = decoder.subtitle_header_size;
    }
    return avcodec_open2(context.get(), &encoder, nullptr) < 0 ? nullptr : std::move(context);
}

class SubtitleTrack final : public Track {
public:
    SubtitleTrack(const TrackContext& context, CodecPtr decoder, CodecPtr encoder)
        : muxer_(context.muxer), window_(context.window), sourceBase_(context.source.time_base),
          decoder_(std::move(decoder)), encoder_(std::move(encoder)), stream_(muxer_.addStream()), buffer_(kPacketBytes)
    {
        if (const int code = avcodec_parameters_from_context(stream_.codecpar, encoder_.get()); code < 0)
            throwAv(code, "avcodec_parameters_from_context");
        stream_.time_base = kMilliseconds;
        copyStreamTags(context.source, stream_);
    }

    void take(AVPacket& packet) override
    {
        if (!isTime(packet.pts) || !isTime(packet.duration))
            return;
        const auto part =
            window_.clipped(packet.pts, packet.pts + std::max<std::int64_t>(packet.duration, 1), sourceBase_);
        AVSubtitle subtitle{};
        const SubtitleContent content(&subtitle);
        int isThere = 0;
        if (!part || avcodec_decode_subtitle2(decoder_.get(), &subtitle, &isThere, &packet) < 0 || isThere == 0)
            return;
        const auto [from, to] = *part;
        subtitle.start_display_time = 0;
        subtitle.end_display_time = static_cast<std::uint32_t>(av_rescale_q(to - from, sourceBase_, kMilliseconds));
        subtitle.pts = av_rescale_q(from, sourceBase_, AV_TIME_BASE_Q);
        write(subtitle, av_rescale_q(from, sourceBase_, kMilliseconds));
    }

private:
    void write(const AVSubtitle& subtitle, std::int64_t time)
    {
        if (subtitle.num_rects == 0)
            return;
        const int size =
            avcodec_encode_subtitle(encoder_.get(), buffer_.data(), static_cast<int>(buffer_.size()), &subtitle);
        const PacketPtr packet = makePacket();
        if (size <= 0 || av_new_packet(packet.get(), size) < 0) {
            core::logDebug("media", "subtitle not encoded");
            return;
        }
        std::memcpy(packet->data, buffer_.data(), static_cast<std::size_t>(size));
        packet->pts = packet->dts = time;
        packet->duration = subtitle.end_display_time;
        packet->flags |= AV_PKT_FLAG_KEY;
        muxer_.write(*packet, stream_, kMilliseconds);
    }

    Muxer& muxer_;
    const TimeWindow& window_;
    AVRational sourceBase_;
    CodecPtr decoder_;
    CodecPtr encoder_;
    AVStream& stream_;
    std::vector<std::uint8_t> buffer_;
};

}  // namespace

std::unique_ptr<Track> makeSubtitleTrack(const TrackContext& context)
{
    const AVCodec* target = encoderFor(context.muxer);
    if (!target || !isText(context.source.codecpar->codec_id))
        return nullptr;
    CodecPtr decoder = openTrackDecoder(context.source);
    CodecPtr encoder = decoder ? openSubtitleEncoder(*target, *decoder, context.muxer.wantsGlobalHeader()) : nullptr;
    if (!encoder)
        return nullptr;
    return std::make_unique<SubtitleTrack>(context, std::move(decoder), std::move(encoder));
}

}  // namespace fresco::media
