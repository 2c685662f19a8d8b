// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log.h"
#include "media/av_error.h"
#include "media/av_time.h"
#include "media/film/codec_support.h"
#include "media/film/track.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

extern "C" {
#include <libavutil/audio_fifo.h>
}

namespace fresco::media {
namespace {

using FifoPtr = std::unique_ptr<AVAudioFifo, AvFreeDirect<av_audio_fifo_free>>;

constexpr std::int64_t kBitsPerChannel = 96'000;
constexpr int kSamplesPerPacket = 1024;  // where the encoder has no frame size of its own

std::vector<const AVCodec*> candidates(const Muxer& muxer)
{
    std::vector<const AVCodec*> found;
    for (const char* name : {"aac", "libopus", "libvorbis", "libmp3lame", "mp2", "pcm_s16le"}) {
        const AVCodec* encoder = avcodec_find_encoder_by_name(name);
        if (encoder && muxer.holds(encoder->id))
            found.push_back(encoder);
    }
    return found;
}

int nearestRate(const AVCodec& encoder, int wanted)
{
    const auto rates = sampleRatesOf(encoder);
    if (rates.empty())
        return wanted;
    return *std::min_element(
        rates.begin(), rates.end(), [&](int a, int b) { return std::abs(a - wanted) < std::abs(b - wanted); });
}

/// The source's layout, else one with as many channels (5.1 with side for 5.1 with back), else stereo.
void chooseLayout(const AVCodec& encoder, const AVChannelLayout& wanted, AVChannelLayout& chosen)
{
    const auto layouts = channelLayoutsOf(encoder);
    const AVChannelLayout* best = nullptr;
    for (const AVChannelLayout& layout : layouts) {
        const bool isSame = av_channel_layout_compare(&layout, &wanted) == 0;
        if (isSame || (!best && layout.nb_channels == wanted.nb_channels))
            best = &layout;
    }
    if (best)
        av_channel_layout_copy(&chosen, best);
    else if (layouts.empty() && wanted.order == AV_CHANNEL_ORDER_NATIVE)
        av_channel_layout_copy(&chosen, &wanted);
    else
        av_channel_layout_default(&chosen, layouts.empty() ? wanted.nb_channels : 2);
}

CodecPtr openEncoder(const AVCodec& encoder, const AVCodecContext& decoder, bool wantsGlobalHeader)
{
    CodecPtr context = makeCodecContext(encoder);
    const auto formats = sampleFormatsOf(encoder);
    context->sample_fmt = formats.empty() ? decoder.sample_fmt : formats.front();
    context->sample_rate = nearestRate(encoder, decoder.sample_rate);
    chooseLayout(encoder, decoder.ch_layout, context->ch_layout);
    context->bit_rate = kBitsPerChannel * context->ch_layout.nb_channels;
    context->time_base = {1, context->sample_rate};
    if (wantsGlobalHeader)
        context->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    if (const int code = avcodec_open2(context.get(), &encoder, nullptr); code < 0) {
        core::logDebug("media", std::string(encoder.name) + " does not open: " + avErrorText(code));
        return nullptr;
    }
    return context;
}

CodecPtr openAudioDecoder(const AVStream& stream)
{
    CodecPtr context = openTrackDecoder(stream);
    if (!context || context->sample_rate <= 0)
        return nullptr;
    if (context->ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
        av_channel_layout_default(&context->ch_layout, std::max(1, context->ch_layout.nb_channels));
    return context;
}

class AudioTrack final : public Track {
public:
    AudioTrack(const TrackContext& context, CodecPtr decoder, CodecPtr encoder)
        : muxer_(context.muxer), window_(context.window), sourceBase_(context.source.time_base),
          decoder_(std::move(decoder)), encoder_(std::move(encoder)), stream_(muxer_.addStream()), frame_(makeFrame()),
          packet_(makePacket()),
          fifo_(av_audio_fifo_alloc(encoder_->sample_fmt, encoder_->ch_layout.nb_channels, kSamplesPerPacket))
    {
        if (!fifo_ || avcodec_parameters_from_context(stream_.codecpar, encoder_.get()) < 0)
            throwAv(AVERROR(ENOMEM), "audio track");
        stream_.time_base = encoder_->time_base;
        copyStreamTags(context.source, stream_);
    }

    void take(AVPacket& packet) override
    {
        if (isTime(packet.pts) &&
            (window_.isBefore(packet.pts, sourceBase_) || window_.isAfter(packet.pts, sourceBase_)))
            return;
        if (avcodec_send_packet(decoder_.get(), &packet) < 0)
            core::logDebug("media", "undecodable sound packet");
        decode();
    }

    void finish() override
    {
        avcodec_send_packet(decoder_.get(), nullptr);
        decode();
        if (resampler_)
            resample(nullptr);
        encodeFifo(true);
        send(nullptr);
    }

private:
    void decode()
    {
        for (;;) {
            const int code = avcodec_receive_frame(decoder_.get(), frame_.get());
            if (code == AVERROR(EAGAIN) || code == AVERROR_EOF)
                return;
            if (code < 0) {
                core::logDebug("media", "undecodable sound: " + avErrorText(code));
                continue;
            }
            prepareResampler(*frame_);
            keepTime(*frame_);
            resample(frame_.get());
            av_frame_unref(frame_.get());
            encodeFifo(false);
        }
    }

    void prepareResampler(AVFrame& frame)
    {
        if (frame.ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
            av_channel_layout_default(&frame.ch_layout, std::max(1, frame.ch_layout.nb_channels));
        if (resampler_ && frame.format == inputFormat_ && frame.sample_rate == inputRate_ &&
            frame.ch_layout.nb_channels == inputChannels_)
            return;
        if (resampler_)
            resample(nullptr);
        SwrContext* opened = nullptr;
        int code = swr_alloc_set_opts2(&opened,
                                       &encoder_->ch_layout,
                                       encoder_->sample_fmt,
                                       encoder_->sample_rate,
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

    /// Sound is laid end to end from its first time on; a hole in the source of more than a tenth of a second stays
    /// one.
    void keepTime(const AVFrame& frame)
    {
        if (!isTime(frame.best_effort_timestamp))
            return;
        const std::int64_t time =
            av_rescale_q(frame.best_effort_timestamp - window_.originIn(sourceBase_), sourceBase_, encoder_->time_base);
        const std::int64_t expected = nextTime_ + av_audio_fifo_size(fifo_.get());
        if (!hasTime_ || time - expected > encoder_->sample_rate / 10) {
            encodeFifo(hasTime_);
            nextTime_ = time;
            hasTime_ = true;
        }
    }

    void resample(const AVFrame* input)
    {
        const int count = input ? input->nb_samples : 0;
        const int room = swr_get_out_samples(resampler_.get(), count);
        if (room <= 0)
            return;
        const FramePtr output = outputFrame(room);
        const std::uint8_t** data = input ? const_cast<const std::uint8_t**>(input->extended_data) : nullptr;
        const int made = swr_convert(resampler_.get(), output->extended_data, room, data, count);
        if (made < 0)
            throwAv(made, "swr_convert");
        if (av_audio_fifo_write(fifo_.get(), reinterpret_cast<void**>(output->extended_data), made) < made)
            throwAv(AVERROR(ENOMEM), "av_audio_fifo_write");
    }

    FramePtr outputFrame(int samples) const
    {
        FramePtr frame = makeFrame();
        frame->format = encoder_->sample_fmt;
        frame->sample_rate = encoder_->sample_rate;
        frame->nb_samples = samples;
        int code = av_channel_layout_copy(&frame->ch_layout, &encoder_->ch_layout);
        code = code < 0 ? code : av_frame_get_buffer(frame.get(), 0);
        if (code < 0)
            throwAv(code, "av_frame_get_buffer");
        return frame;
    }

    void encodeFifo(bool takesRest)
    {
        const int size = encoder_->frame_size > 0 ? encoder_->frame_size : kSamplesPerPacket;
        while (av_audio_fifo_size(fifo_.get()) >= size || (takesRest && av_audio_fifo_size(fifo_.get()) > 0)) {
            const int count = std::min(size, av_audio_fifo_size(fifo_.get()));
            const FramePtr frame = outputFrame(count);
            if (av_audio_fifo_read(fifo_.get(), reinterpret_cast<void**>(frame->extended_data), count) < count)
                throwAv(AVERROR_BUG, "av_audio_fifo_read");
            frame->pts = nextTime_;
            nextTime_ += count;
            send(frame.get());
        }
    }

    void send(const AVFrame* frame)
    {
        if (const int code = avcodec_send_frame(encoder_.get(), frame); code < 0 && code != AVERROR_EOF)
            throwAv(code, "avcodec_send_frame (sound)");
        while (avcodec_receive_packet(encoder_.get(), packet_.get()) == 0)
            muxer_.write(*packet_, stream_, encoder_->time_base);
    }

    Muxer& muxer_;
    const TimeWindow& window_;
    AVRational sourceBase_;
    CodecPtr decoder_;
    CodecPtr encoder_;
    AVStream& stream_;
    FramePtr frame_;
    PacketPtr packet_;
    FifoPtr fifo_;
    ResamplerPtr resampler_;
    int inputFormat_ = -1;
    int inputRate_ = 0;
    int inputChannels_ = 0;
    bool hasTime_ = false;
    std::int64_t nextTime_ = 0;  ///< of the first sample in fifo_, in the encoder's time base
};

}  // namespace

std::unique_ptr<Track> makeAudioTrack(const TrackContext& context)
{
    CodecPtr decoder = openAudioDecoder(context.source);
    if (!decoder)
        return nullptr;
    for (const AVCodec* encoder : candidates(context.muxer)) {
        if (CodecPtr opened = openEncoder(*encoder, *decoder, context.muxer.wantsGlobalHeader()))
            return std::make_unique<AudioTrack>(context, std::move(decoder), std::move(opened));
    }
    return nullptr;
}

}  // namespace fresco::media
