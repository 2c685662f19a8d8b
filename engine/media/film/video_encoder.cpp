// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/film/video_encoder.h"

#include "core/log.h"
#include "fresco/worded_error.h"
#include "media/av_image.h"
#include "media/colour.h"

#include <cstdlib>
#include <string_view>

namespace fresco::media {
namespace {

/// SVT-AV1 greets on stderr and takes no other word for it than this variable: errors only. Set while this library is
/// loaded, when there is one thread; later another may be reading the environment.
// NOLINTNEXTLINE(concurrency-mt-unsafe): see above
[[maybe_unused]] const int quietSvtAv1 = setenv("SVT_LOG", "1", 0);

AVRational timeBaseFor(const FilmWriterOptions& options, VideoCodec codec)
{
    if (codec == VideoCodec::Gif)
        return {1, 100};  // the format knows nothing finer
    if (options.timeBase.isKnown())
        return toAv(options.timeBase);
    return av_inv_q(toAv(options.frameRate));
}

/// SVT-AV1 wants even sides of at least 64 pixels, and says so on stderr; the other encoders answer when they are
/// opened.
bool takesSize(const AVCodec& encoder, const FilmWriterOptions& options)
{
    const bool isEasy =
        options.width % 2 == 0 && options.height % 2 == 0 && options.width >= 64 && options.height >= 64;
    return isEasy || std::string_view(encoder.name) != "libsvtav1";
}

template <class Tagged> void tagColours(Tagged& target, bool isRgb)
{
    target.color_primaries = AVCOL_PRI_BT709;
    target.color_trc = isRgb ? AVCOL_TRC_IEC61966_2_1 : AVCOL_TRC_BT709;
    target.color_range = isRgb ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
    target.colorspace = isRgb ? AVCOL_SPC_RGB : AVCOL_SPC_BT709;
}

/// Browsers read the shortest time that the format knows, a hundredth of a second, as a tenth.
void warnAboutFastGif(const FilmWriterOptions& options, VideoCodec codec, const WarningSink& warn)
{
    if (codec == VideoCodec::Gif && options.frameRate.toDouble() > 50.0)
        warn(worded(FRESCO_TEXT(
            "Errors",
            "Browsers show at most 50 frames a second of a GIF, and this film has more: there it will run slower.")));
}

void warnAboutOddSize(const FilmWriterOptions& options,
                      const EncoderSettings& settings,
                      VideoCodec codec,
                      const WarningSink& warn)
{
    if (settings.pixelFormat == AV_PIX_FMT_YUV444P)
        warn(worded(FRESCO_TEXT("Errors",
                                "The size %1 x %2 is odd, so %3 is written with 4:4:4 colour, which some players "
                                "cannot show: the codecs vp9 and av1 have no such limit."),
                    options.width,
                    options.height,
                    codecName(codec)));
}

}  // namespace

VideoEncoder::VideoEncoder(const FilmWriterOptions& options,
                           VideoCodec codec,
                           bool wantsGlobalHeader,
                           const WarningSink& warn)
    : packet_(makePacket())
{
    std::string skipped;
    for (const AVCodec* encoder : encodersFor(codec, options.preferHardware)) {
        if (!takesSize(*encoder, options))
            continue;
        if (open(*encoder, options, codec, wantsGlobalHeader)) {
            if (std::string_view(skipped).ends_with("_nvenc"))
                warn(
                    worded(FRESCO_TEXT("Errors", "No usable NVENC on this machine: encoding with %1."), encoder->name));
            warnAboutOddSize(options, settings_, codec, warn);
            warnAboutFastGif(options, codec, warn);
            return;
        }
        skipped = encoder->name;
    }
    throw WordedError{
        ErrorKind::UnsupportedMedia,
        worded(FRESCO_TEXT("Errors", "No encoder for %1 takes pictures of %2 x %3: choose another codec or size."),
               codecName(codec),
               options.width,
               options.height),
        lastProblem_};
}

bool VideoEncoder::open(const AVCodec& encoder,
                        const FilmWriterOptions& options,
                        VideoCodec codec,
                        bool wantsGlobalHeader)
{
    CodecPtr context = makeCodecContext(encoder);
    const EncoderSettings settings = settingsFor(encoder, codec, options);
    context->width = options.width;
    context->height = options.height;
    context->pix_fmt = settings.pixelFormat;
    context->sample_aspect_ratio = options.sampleAspect.isKnown() ? toAv(options.sampleAspect) : AVRational{1, 1};
    context->time_base = timeBaseFor(options, codec);
    context->framerate = toAv(options.frameRate);
    context->thread_count = options.threads;
    tagColours(*context, settings.isRgb);
    if (wantsGlobalHeader)
        context->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    AVDictionary* dictionary = nullptr;
    for (const auto& [key, value] : settings.options)
        av_dict_set(&dictionary, key.c_str(), value.c_str(), 0);
    const int code = avcodec_open2(context.get(), &encoder, &dictionary);
    av_dict_free(&dictionary);
    if (code < 0) {
        lastProblem_ = std::string(encoder.name) + ": " + avErrorText(code);
        core::logDebug("media", "encoder does not open: " + lastProblem_);
        return false;
    }
    core::logDebug("media", std::string("encoder=") + encoder.name);
    context_ = std::move(context);
    settings_ = settings;
    return true;
}

void VideoEncoder::describe(AVStream& stream, const AVOutputFormat& container) const
{
    if (const int code = avcodec_parameters_from_context(stream.codecpar, context_.get()); code < 0)
        throwAv(code, "avcodec_parameters_from_context");
    stream.time_base = context_->time_base;
    stream.avg_frame_rate = context_->framerate;
    stream.sample_aspect_ratio = context_->sample_aspect_ratio;
    // QuickTime plays HEVC in MP4 only under this tag.
    constexpr unsigned hvc1 = MKTAG('h', 'v', 'c', '1');
    if (context_->codec_id == AV_CODEC_ID_HEVC && container.codec_tag &&
        av_codec_get_id(container.codec_tag, hvc1) == AV_CODEC_ID_HEVC)
        stream.codecpar->codec_tag = hvc1;
}

void VideoEncoder::prepareScaler(const ImageView& image)
{
    if (scaler_ && sourceWidth_ == image.width && sourceHeight_ == image.height && sourceFormat_ == image.format)
        return;
    const AVPixelFormat from = avFormat(image.format);
    const bool hasPalette = context_->pix_fmt == AV_PIX_FMT_PAL8;
    const AVPixelFormat to = hasPalette ? AV_PIX_FMT_RGB24 : context_->pix_fmt;
    const bool resizes = image.width != context_->width || image.height != context_->height;
    scaler_.reset(sws_getContext(image.width,
                                 image.height,
                                 from,
                                 context_->width,
                                 context_->height,
                                 to,
                                 (resizes ? SWS_LANCZOS : SWS_BICUBIC) | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INP |
                                     SWS_FULL_CHR_H_INT,
                                 nullptr,
                                 nullptr,
                                 nullptr));
    if (!scaler_)
        throwAv(AVERROR(ENOMEM), "sws_getContext");
    PictureColour rgb, written;
    rgb.isFullRange = true;
    written.isFullRange = settings_.isRgb;
    setScalerColour(*scaler_, rgb, written);
    source_ = allocatedFrame(from, image.width, image.height);
    sourceWidth_ = image.width;
    sourceHeight_ = image.height;
    sourceFormat_ = image.format;
}

FramePtr VideoEncoder::converted(const ImageView& image)
{
    FRESCO_CHECK(!image.isEmpty());
    prepareScaler(image);
    copyInto(*source_, image);
    const bool hasPalette = context_->pix_fmt == AV_PIX_FMT_PAL8;
    FramePtr frame =
        allocatedFrame(hasPalette ? AV_PIX_FMT_RGB24 : context_->pix_fmt, context_->width, context_->height);
    const int rows =
        sws_scale(scaler_.get(), source_->data, source_->linesize, 0, image.height, frame->data, frame->linesize);
    if (rows < 0)
        throwAv(rows, "sws_scale");
    if (!hasPalette)
        return frame;
    FramePtr indexed = allocatedFrame(AV_PIX_FMT_PAL8, context_->width, context_->height);
    quantise(*frame, *indexed);
    return indexed;
}

void VideoEncoder::encode(const ImageView& image, std::int64_t pts, std::int64_t duration, const PacketSink& sink)
{
    const FramePtr frame = converted(image);
    frame->pts = pts;
    tagColours(*frame, settings_.isRgb);
    frame->sample_aspect_ratio = context_->sample_aspect_ratio;
    durations_[pts] = duration;
    ++frames_;
    if (const int code = avcodec_send_frame(context_.get(), frame.get()); code < 0)
        throwAv(code, "avcodec_send_frame");
    collect(sink);
}

void VideoEncoder::drain(const PacketSink& sink)
{
    if (const int code = avcodec_send_frame(context_.get(), nullptr); code < 0)
        throwAv(code, "avcodec_send_frame");
    collect(sink);
}

void VideoEncoder::mendDecodingTime()
{
    // libx265 (3.5) learns by how much decoding runs ahead when it codes the third frame. In a shorter film it
    // subtracts what happens to lie in the memory. Of two frames none can overtake the other.
    constexpr std::int64_t kFewestWithDelay = 3;
    if (frames_ < kFewestWithDelay && std::string_view(context_->codec->name) == "libx265")
        packet_->dts = packet_->pts;
}

void VideoEncoder::collect(const PacketSink& sink)
{
    for (;;) {
        const int code = avcodec_receive_packet(context_.get(), packet_.get());
        if (code == AVERROR(EAGAIN) || code == AVERROR_EOF)
            return;
        if (code < 0)
            throwAv(code, "avcodec_receive_packet");
        if (const auto known = durations_.extract(packet_->pts))
            packet_->duration = known.mapped();
        mendDecodingTime();
        sink(*packet_);
        av_packet_unref(packet_.get());
    }
}

}  // namespace fresco::media
