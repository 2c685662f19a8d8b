// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/film/muxer.h"

#include "core/paths.h"
#include "fresco/worded_error.h"
#include "media/av_error.h"

extern "C" {
#include <libavutil/opt.h>
}

namespace fresco::media {

Muxer::Muxer(const AVOutputFormat& container, const std::filesystem::path& goal) : file_(goal)
{
    // To put the index first, the MOV muxer reads what it has written: under this name.
    const std::string url = "file:" + file_.temporary().string();
    AVFormatContext* context = nullptr;
    if (const int code = avformat_alloc_output_context2(&context, &container, nullptr, url.c_str()); code < 0)
        throwAv(code, "avformat_alloc_output_context2");
    context_.reset(context);
    context_->pb = file_.io();
    // Bit-exact: Matroska would draw an identifier at random, and the same call gave other bytes.
    context_->flags |= AVFMT_FLAG_CUSTOM_IO | AVFMT_FLAG_BITEXACT;
    // FLAC and Opus in MP4 count as experiments in some versions; every player of today knows them.
    context_->strict_std_compliance = FF_COMPLIANCE_EXPERIMENTAL;
}

Muxer::~Muxer()
{
    // Some muxers (GIF) free what they keep only here. It goes into the temporary file, which is removed next.
    if (needsTrailer_)
        av_write_trailer(context_.get());
}

bool Muxer::holds(AVCodecID codec) const noexcept
{
    return avformat_query_codec(context_->oformat, codec, FF_COMPLIANCE_NORMAL) == 1;
}

AVStream& Muxer::addStream()
{
    AVStream* stream = avformat_new_stream(context_.get(), nullptr);
    if (!stream)
        throwAv(AVERROR(ENOMEM), "avformat_new_stream");
    lastDts_.push_back(AV_NOPTS_VALUE);
    return *stream;
}

void Muxer::check(int code, const char* what)
{
    file_.throwIfFailed();
    if (code < 0)
        throwAv(code, what);
}

void Muxer::writeHeader(AVRational clock, bool startsAtOnce)
{
    AVDictionary* options = nullptr;
    if (clock.num == 1 && av_opt_find(context_->priv_data, "movie_timescale", nullptr, 0, 0))
        av_dict_set_int(&options, "movie_timescale", clock.den, 0);
    if (startsAtOnce && av_opt_find(context_->priv_data, "movflags", nullptr, 0, 0))
        av_dict_set(&options, "movflags", "+faststart", 0);
    const int code = avformat_write_header(context_.get(), &options);
    av_dict_free(&options);
    file_.throwIfFailed();
    if (code < 0)
        throw WordedError{ErrorKind::UnsupportedMedia,
                          worded(FRESCO_TEXT("Errors", "A track of the film does not go into a %1 file: choose .mkv."),
                                 containerName()),
                          avErrorText(code)};
    needsTrailer_ = true;
}

void Muxer::write(AVPacket& packet, const AVStream& stream, AVRational timeBase)
{
    av_packet_rescale_ts(&packet, timeBase, stream.time_base);
    packet.stream_index = stream.index;
    packet.pos = -1;
    // Rounding to a coarse time base, or a damaged source, can make two times one; containers refuse that.
    std::int64_t& last = lastDts_[static_cast<std::size_t>(stream.index)];
    if (packet.dts != AV_NOPTS_VALUE && last != AV_NOPTS_VALUE && packet.dts <= last)
        packet.dts = last + 1;
    if (packet.pts != AV_NOPTS_VALUE && packet.dts != AV_NOPTS_VALUE && packet.pts < packet.dts)
        packet.pts = packet.dts;
    if (packet.dts != AV_NOPTS_VALUE)
        last = packet.dts;
    check(av_interleaved_write_frame(context_.get(), &packet), "av_interleaved_write_frame");
}

void Muxer::finish()
{
    needsTrailer_ = false;
    check(av_write_trailer(context_.get()), "av_write_trailer");
    file_.commit();
}

}  // namespace fresco::media
