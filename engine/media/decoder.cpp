// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/decoder.h"

#include "core/log.h"
#include "core/paths.h"
#include "core/stop.h"
#include "fresco/worded_error.h"

#include <utility>

namespace fresco::media {
namespace {

CodecPtr openDecoder(const AVStream& stream, int threads, const std::filesystem::path& path)
{
    const AVCodec* decoder = avcodec_find_decoder(stream.codecpar->codec_id);
    const Wording unsupported =
        worded(FRESCO_TEXT("Errors",
                           "%1 is coded as %2, which the installed FFmpeg cannot decode: convert it to H.264 first."),
               core::quoted(path),
               avcodec_get_name(stream.codecpar->codec_id));
    if (!decoder)
        throw WordedError{ErrorKind::UnsupportedMedia, unsupported};
    CodecPtr codec = makeCodecContext(*decoder);
    if (const int code = avcodec_parameters_to_context(codec.get(), stream.codecpar); code < 0)
        throwAv(code, "avcodec_parameters_to_context");
    codec->pkt_timebase = stream.time_base;
    codec->thread_count = threads;
    if (const int code = avcodec_open2(codec.get(), decoder, nullptr); code < 0)
        throw WordedError{ErrorKind::UnsupportedMedia, unsupported, avErrorText(code)};
    return codec;
}

}  // namespace

VideoDecoder::VideoDecoder(const std::filesystem::path& path, int threads, std::stop_token stop)
    : threads_(threads), stop_(std::move(stop)), input_(path, stop_), streamIndex_(input_.videoStream().index),
      codec_(openDecoder(input_.videoStream(), threads_, path)), frame_(makeFrame()), packet_(makePacket())
{
    input_.useOnly(streamIndex_);
}

void VideoDecoder::rewind()
{
    // The one way back to the start that works for every container. A stop in between leaves a usable decoder.
    *this = VideoDecoder(input_.path(), threads_, stop_);
}

void VideoDecoder::listenTo(const std::stop_token& stop)
{
    stop_ = stop;
    input_.listenTo(stop);
}

bool VideoDecoder::seek(std::int64_t pts)
{
    const int code = avformat_seek_file(&input_.context(), streamIndex_, INT64_MIN, pts, pts, 0);
    core::throwIfStopped(stop_);
    if (code < 0) {
        core::logDebug("media", "seek failed: " + avErrorText(code));
        rewind();
        return false;
    }
    avcodec_flush_buffers(codec_.get());
    waitsForKey_ = true;
    isDraining_ = false;
    return true;
}

void VideoDecoder::feed()
{
    do {
        if (!input_.read(*packet_, streamIndex_)) {
            isDraining_ = true;
            avcodec_send_packet(codec_.get(), nullptr);
            return;
        }
    } while (waitsForKey_ && (packet_->flags & AV_PKT_FLAG_KEY) == 0);
    waitsForKey_ = false;
    const int code = avcodec_send_packet(codec_.get(), packet_.get());
    if (code == AVERROR(ENOMEM))
        throwAv(code, "avcodec_send_packet");
    if (code < 0)
        core::logDebug("media", "undecodable packet: " + avErrorText(code));
}

const AVFrame* VideoDecoder::next()
{
    for (;;) {
        core::throwIfStopped(stop_);
        const int code = avcodec_receive_frame(codec_.get(), frame_.get());
        if (code == 0)
            return frame_.get();
        if (code == AVERROR_EOF)
            return nullptr;
        if (code == AVERROR(ENOMEM))
            throwAv(code, "avcodec_receive_frame");
        if (code != AVERROR(EAGAIN))
            core::logDebug("media", "undecodable picture: " + avErrorText(code));
        else if (isDraining_)
            return nullptr;
        else
            feed();
    }
}

}  // namespace fresco::media
