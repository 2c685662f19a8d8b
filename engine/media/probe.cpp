// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/probe.h"

#include "media/av_error.h"
#include "media/av_time.h"
#include "media/colour.h"
#include "media/orientation.h"

#include <algorithm>
#include <cmath>

namespace fresco::media {
namespace {

MediaTime estimatedDuration(const AVFormatContext& context, const AVStream& stream)
{
    if (isTime(stream.duration) && stream.duration > 0)
        return {stream.duration, fromAv(stream.time_base)};
    return {isTime(context.duration) ? std::max<std::int64_t>(context.duration, 0) : 0, {1, AV_TIME_BASE}};
}

std::int64_t estimatedFrames(const AVStream& stream, const MediaInfo& info)
{
    if (stream.nb_frames > 0)
        return stream.nb_frames;
    constexpr double most = 1e12;
    return std::llround(std::clamp(info.duration.seconds() * info.frameRate.toDouble(), 1.0, most));
}

Rational declaredRate(const AVStream& stream)
{
    const AVRational rate = stream.avg_frame_rate.num > 0 ? stream.avg_frame_rate : stream.r_frame_rate;
    return rate.num > 0 && rate.den > 0 ? fromAv(rate) : Rational{25, 1};
}

Rational shownAspect(AVFormatContext& context, AVStream& stream, const Orientation& orientation)
{
    const AVRational aspect = av_guess_sample_aspect_ratio(&context, &stream, nullptr);
    if (aspect.num <= 0 || aspect.den <= 0)
        return {1, 1};
    return orientation.swapsSides() ? Rational{aspect.den, aspect.num} : fromAv(aspect);
}

AudioTrackInfo describeAudio(const AVStream& stream)
{
    const AVDictionaryEntry* language = av_dict_get(stream.metadata, "language", nullptr, 0);
    const std::string tag = language ? language->value : "";
    return {avcodec_get_name(stream.codecpar->codec_id),
            tag == "und" ? "" : tag,
            stream.codecpar->ch_layout.nb_channels,
            stream.codecpar->sample_rate};
}

}  // namespace

MediaInfo describeInput(const Input& input)
{
    AVFormatContext& context = input.context();
    AVStream& stream = input.videoStream();
    const Orientation orientation = orientationOf(stream);
    MediaInfo info;
    info.path = input.path();
    info.container = context.iformat->name;
    info.codec = avcodec_get_name(stream.codecpar->codec_id);
    info.width = orientation.swapsSides() ? stream.codecpar->height : stream.codecpar->width;
    info.height = orientation.swapsSides() ? stream.codecpar->width : stream.codecpar->height;
    info.rotation = orientation.rotation();
    info.sampleAspect = shownAspect(context, stream, orientation);
    info.bitDepth = bitDepthOf(static_cast<AVPixelFormat>(stream.codecpar->format));
    info.colour = describeColour(*stream.codecpar);
    info.frameRate = declaredRate(stream);
    info.duration = estimatedDuration(context, stream);
    info.frames = estimatedFrames(stream, info);
    info.chapters = static_cast<int>(context.nb_chapters);
    for (unsigned i = 0; i < context.nb_streams; ++i) {
        const AVMediaType type = context.streams[i]->codecpar->codec_type;
        if (type == AVMEDIA_TYPE_AUDIO)
            info.audioTracks.push_back(describeAudio(*context.streams[i]));
        info.subtitleTracks += type == AVMEDIA_TYPE_SUBTITLE ? 1 : 0;
    }
    return info;
}

void refine(MediaInfo& info, const FrameTable& table)
{
    info.frames = table.count();
    info.framesAreExact = true;
    info.variableFrameRate = table.hasVariableRate();
    info.frameRate = table.averageRate(info.frameRate);
    info.duration = {table.length(), table.timeBase};
}

}  // namespace fresco::media

namespace fresco {

MediaInfo probeMedia(const std::filesystem::path& path, FrameCount count, const std::stop_token& stop)
{
    MediaInfo info = media::describeInput(media::Input(path, stop));
    if (count == FrameCount::Exact)
        media::refine(info, media::cachedFrameTable(path, stop));
    return info;
}

}  // namespace fresco
