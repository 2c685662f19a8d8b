// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/audio_decoder.h"

#include "core/log.h"
#include "core/paths.h"
#include "core/stop.h"
#include "fresco/worded_error.h"
#include "media/av_error.h"
#include "media/av_time.h"

#include <algorithm>
#include <utility>

namespace fresco::media {
namespace {

constexpr int kHolesPerSecond = 10;    // a gap longer than a tenth of a second is a hole, a shorter one is rounding
constexpr int kPrerollPerSecond = 10;  // codecs that overlap blocks need some before the place to get it right

AVStream& audioStream(const Input& input, int track)
{
    const AVFormatContext& context = input.context();
    for (unsigned i = 0; i < context.nb_streams; ++i) {
        if (context.streams[i]->codecpar->codec_type == AVMEDIA_TYPE_AUDIO && track-- == 0)
            return *context.streams[i];
    }
    throw WordedError{ErrorKind::UnsupportedMedia,
                      worded(FRESCO_TEXT("Errors", "%1 has no such audio track."), core::quoted(input.path()))};
}

/// When the first picture is shown; of a file without pictures, when its first sound is heard.
std::int64_t originOf(const Input& input, const AVStream& audio)
{
    const int video = av_find_best_stream(&input.context(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    const AVStream& first = video >= 0 ? *input.context().streams[video] : audio;
    return isTime(first.start_time) ? av_rescale_q(first.start_time, first.time_base, audio.time_base) : 0;
}

CodecPtr openDecoder(const AVStream& stream, const std::filesystem::path& path)
{
    const AVCodec* decoder = avcodec_find_decoder(stream.codecpar->codec_id);
    const Wording unsupported =
        worded(FRESCO_TEXT("Errors", "The sound of %1 is coded as %2, which the installed FFmpeg cannot decode."),
               core::quoted(path),
               avcodec_get_name(stream.codecpar->codec_id));
    if (!decoder)
        throw WordedError{ErrorKind::UnsupportedMedia, unsupported};
    CodecPtr codec = makeCodecContext(*decoder);
    if (const int code = avcodec_parameters_to_context(codec.get(), stream.codecpar); code < 0)
        throwAv(code, "avcodec_parameters_to_context");
    codec->pkt_timebase = stream.time_base;
    if (const int code = avcodec_open2(codec.get(), decoder, nullptr); code < 0)
        throw WordedError{ErrorKind::UnsupportedMedia, unsupported, avErrorText(code)};
    return codec;
}

}  // namespace

AudioDecoder::AudioDecoder(const std::filesystem::path& path, const AudioSourceOptions& options, std::stop_token stop)
    : options_(options), stop_(std::move(stop)), input_(path, stop_), stream_(&audioStream(input_, options.track)),
      origin_(originOf(input_, *stream_)), codec_(openDecoder(*stream_, path)), frame_(makeFrame()),
      packet_(makePacket())
{
    input_.useOnly(stream_->index);
}

void AudioDecoder::listenTo(const std::stop_token& stop)
{
    stop_ = stop;
    input_.listenTo(stop);
}

void AudioDecoder::restart() { *this = AudioDecoder(input_.path(), options_, stop_); }

void AudioDecoder::seek(std::int64_t sampleFrame)
{
    const AVRational samples{1, options_.sampleRate};
    const std::int64_t from = sampleFrame - options_.sampleRate / kPrerollPerSecond;
    const std::int64_t time = origin_ + av_rescale_q(from, samples, stream_->time_base);
    const int code = avformat_seek_file(&input_.context(), stream_->index, INT64_MIN, time, time, 0);
    core::throwIfStopped(stop_);
    if (code < 0) {  // before the first packet, or a file that cannot be sought in
        restart();
        return;
    }
    avcodec_flush_buffers(codec_.get());
    resampler_.reset();
    hasTime_ = isDraining_ = false;
}

const AVFrame* AudioDecoder::decode()
{
    for (;;) {
        core::throwIfStopped(stop_);
        const int code = avcodec_receive_frame(codec_.get(), frame_.get());
        if (code == 0)
            return frame_.get();
        if (code == AVERROR_EOF || (code == AVERROR(EAGAIN) && isDraining_))
            return nullptr;
        if (code != AVERROR(EAGAIN)) {
            core::logDebug("media", "undecodable sound: " + avErrorText(code));
            continue;
        }
        isDraining_ = !input_.read(*packet_, stream_->index);
        if (avcodec_send_packet(codec_.get(), isDraining_ ? nullptr : packet_.get()) < 0)
            core::logDebug("media", "undecodable sound packet");
    }
}

std::optional<SoundBlock> AudioDecoder::next()
{
    const AVFrame* frame = decode();
    if (!frame && !resampler_)
        return std::nullopt;
    if (frame) {
        prepareResampler(*frame_);
        keepTime(*frame);
    }
    SoundBlock block{nextStart_, resampled(frame)};
    nextStart_ += static_cast<std::int64_t>(block.samples.size()) / options_.channels;
    if (!frame)
        resampler_.reset();  // that was its rest
    return block;
}

void AudioDecoder::prepareResampler(AVFrame& frame)
{
    if (frame.ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
        av_channel_layout_default(&frame.ch_layout, std::max(1, frame.ch_layout.nb_channels));
    if (resampler_ && frame.format == inputFormat_ && frame.sample_rate == inputRate_ &&
        frame.ch_layout.nb_channels == inputChannels_)
        return;
    AVChannelLayout wanted;
    av_channel_layout_default(&wanted, options_.channels);
    SwrContext* opened = nullptr;
    int code = swr_alloc_set_opts2(&opened,
                                   &wanted,
                                   AV_SAMPLE_FMT_FLT,
                                   options_.sampleRate,
                                   &frame.ch_layout,
                                   static_cast<AVSampleFormat>(frame.format),
                                   frame.sample_rate,
                                   0,
                                   nullptr);
    resampler_.reset(opened);
    code = code < 0 ? code : swr_init(opened);
    if (code < 0)
        throwAv(code, "swr_init");
    inputFormat_ = frame.format;
    inputRate_ = frame.sample_rate;
    inputChannels_ = frame.ch_layout.nb_channels;
}

/// Sound is laid end to end; only a hole in the source stays one.
void AudioDecoder::keepTime(const AVFrame& frame)
{
    if (!isTime(frame.best_effort_timestamp))
        return;
    const std::int64_t start =
        av_rescale_q(frame.best_effort_timestamp - origin_, stream_->time_base, {1, options_.sampleRate});
    if (!hasTime_ || start - nextStart_ > options_.sampleRate / kHolesPerSecond)
        nextStart_ = start;
    hasTime_ = true;
}

std::vector<float> AudioDecoder::resampled(const AVFrame* frame)
{
    const int count = frame ? frame->nb_samples : 0;
    const int room = std::max(0, swr_get_out_samples(resampler_.get(), count));
    std::vector<float> samples(static_cast<std::size_t>(room) * static_cast<std::size_t>(options_.channels));
    auto* out = reinterpret_cast<std::uint8_t*>(samples.data());
    const std::uint8_t** data = frame ? const_cast<const std::uint8_t**>(frame->extended_data) : nullptr;
    const int made = room > 0 ? swr_convert(resampler_.get(), &out, room, data, count) : 0;
    if (made < 0)
        throwAv(made, "swr_convert");
    samples.resize(static_cast<std::size_t>(made) * static_cast<std::size_t>(options_.channels));
    return samples;
}

}  // namespace fresco::media
