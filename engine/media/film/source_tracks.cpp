// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/film/source_tracks.h"

#include "fresco/worded_error.h"
#include "media/av_error.h"
#include "media/av_time.h"
#include "media/frame_index.h"

#include <array>
#include <string_view>

namespace fresco::media {
namespace {

/// Sound this much earlier than the pictures is a lead to be kept; less is an encoder's priming.
constexpr double kRealLeadSeconds = 0.1;

/// Time zero of a film made from a whole source: its first picture, or sound that really starts before it.
std::int64_t originOf(const Input& input, const FrameTable& table)
{
    const AVRational base = toAv(table.timeBase);
    std::int64_t origin = table.pts.front();
    const AVFormatContext& context = input.context();
    for (unsigned i = 0; i < context.nb_streams; ++i) {
        const AVStream& stream = *context.streams[i];
        if (stream.codecpar->codec_type != AVMEDIA_TYPE_AUDIO || !isTime(stream.start_time))
            continue;
        const std::int64_t start = av_rescale_q(stream.start_time, stream.time_base, base);
        if (static_cast<double>(table.pts.front() - start) * av_q2d(base) > kRealLeadSeconds)
            origin = std::min(origin, start);
    }
    return origin;
}

TimeWindow windowOf(const Input& input, const FrameRange& range, const FrameTable& table)
{
    const std::int64_t last = table.count() - 1;
    if (range.first.value < 0 || range.first.value > last || range.last.value < range.first.value)
        throw WordedError{
            ErrorKind::InvalidArgument,
            worded(FRESCO_TEXT("Errors", "The range of frames lies outside the film: it has frames 0 to %1."), last)};
    TimeWindow window;
    window.timeBase = toAv(table.timeBase);
    window.firstPicture = table.pts[static_cast<std::size_t>(range.first.value)];
    if (range.first.value == 0) {
        window.origin = originOf(input, table);
    } else {
        window.origin = window.firstPicture;
        window.start = window.origin;
    }
    if (range.last.value < last)
        window.end = table.endOf(range.last.value);
    return window;
}

void copyMetadata(const AVFormatContext& from, AVFormatContext& to)
{
    constexpr std::array<std::string_view, 5> ofTheContainer{
        "major_brand", "minor_version", "compatible_brands", "encoder", "duration"};
    const AVDictionaryEntry* entry = nullptr;
    while ((entry = av_dict_get(from.metadata, "", entry, AV_DICT_IGNORE_SUFFIX)) != nullptr) {
        if (std::find(ofTheContainer.begin(), ofTheContainer.end(), entry->key) == ofTheContainer.end())
            av_dict_set(&to.metadata, entry->key, entry->value, 0);
    }
}

void copyChapters(const AVFormatContext& from, AVFormatContext& to, const TimeWindow& window)
{
    if (from.nb_chapters == 0)
        return;
    to.chapters = static_cast<AVChapter**>(av_calloc(from.nb_chapters, sizeof(AVChapter*)));
    if (!to.chapters)
        throwAv(AVERROR(ENOMEM), "chapters");
    for (unsigned i = 0; i < from.nb_chapters; ++i) {
        const AVChapter& source = *from.chapters[i];
        if (!isTime(source.start) || !isTime(source.end))
            continue;
        const auto part = window.clipped(source.start, source.end, source.time_base);
        if (!part)
            continue;
        auto* chapter = static_cast<AVChapter*>(av_mallocz(sizeof(AVChapter)));
        if (!chapter)
            throwAv(AVERROR(ENOMEM), "chapter");
        to.chapters[to.nb_chapters++] = chapter;
        chapter->id = source.id;
        chapter->time_base = source.time_base;
        chapter->start = std::max<std::int64_t>(part->first, 0);
        chapter->end = part->second;
        av_dict_copy(&chapter->metadata, source.metadata, 0);
    }
}

Wording trackName(const AVStream& stream)
{
    return worded(FRESCO_TEXT("Errors", "%1 track %2"), avcodec_get_name(stream.codecpar->codec_id), stream.index);
}

/// MP4 holds AC-3, FLAC and Opus too, but not every browser plays them there.
bool playsInBrowsers(AVCodecID codec) { return codec == AV_CODEC_ID_AAC || codec == AV_CODEC_ID_MP3; }

}  // namespace

SourceTracks::SourceTracks(const FilmWriterOptions& options, Muxer& muxer, const WarningSink& warn)
    : input_(options.source), window_(windowOf(input_, options.range, cachedFrameTable(options.source, {}))),
      tracks_(input_.context().nb_streams), pending_(makePacket())
{
    AVFormatContext& source = input_.context();
    copyMetadata(source, muxer.context());
    if (options.audio == AudioPolicy::None)
        return;
    copyChapters(source, muxer.context(), window_);
    for (unsigned i = 0; i < source.nb_streams; ++i) {
        addTrack(*source.streams[i], options, muxer, warn);
        source.streams[i]->discard = tracks_[i] ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
        hasTracks_ = hasTracks_ || tracks_[i];
    }
    if (window_.start && hasTracks_) {
        // Only saves reading: where it fails, packets before the window are read and dropped. One second early, since
        // tracks are not laid down in perfect order.
        const std::int64_t early = av_rescale_q(*window_.start, window_.timeBase, AV_TIME_BASE_Q) - AV_TIME_BASE;
        avformat_seek_file(&source, -1, INT64_MIN, early, early, 0);
    }
}

void SourceTracks::addTrack(const AVStream& stream,
                            const FilmWriterOptions& options,
                            Muxer& muxer,
                            const WarningSink& warn)
{
    const TrackContext context{muxer, stream, window_};
    const AVMediaType type = stream.codecpar->codec_type;
    const AVCodecID codec = stream.codecpar->codec_id;
    auto& track = tracks_[static_cast<std::size_t>(stream.index)];
    const std::string extension = options.output.extension().string();
    if (type == AVMEDIA_TYPE_AUDIO || type == AVMEDIA_TYPE_SUBTITLE) {
        const bool isForeign =
            options.audio == AudioPolicy::ForBrowsers && type == AVMEDIA_TYPE_AUDIO && !playsInBrowsers(codec);
        const bool isCopied = muxer.holds(codec) && !isForeign;
        track = isCopied                     ? makeCopyTrack(context)
                : type == AVMEDIA_TYPE_AUDIO ? makeAudioTrack(context)
                                             : makeSubtitleTrack(context);
        if (!track)
            warn(worded(
                FRESCO_TEXT("Errors",
                            "The %1 of the source does not go into a %2 file and is left out: choose .mkv to keep it."),
                trackName(stream),
                extension));
        else if (!isCopied && type == AVMEDIA_TYPE_AUDIO)
            warn(isForeign
                     ? worded(FRESCO_TEXT(
                                  "Errors",
                                  "The %1 of the source does not play in every browser: its sound is encoded again."),
                              trackName(stream))
                     : worded(
                           FRESCO_TEXT(
                               "Errors",
                               "The %1 of the source does not go into a %2 file as it is: its sound is encoded again."),
                           trackName(stream),
                           extension));
    } else if (type == AVMEDIA_TYPE_ATTACHMENT && muxer.containerName() == "matroska") {
        track = makeCopyTrack(context);  // fonts of the subtitles: a stream without packets
    }
}

bool SourceTracks::readPending()
{
    while (!hasPending_ && !isAtEnd_) {
        isAtEnd_ = !input_.read(*pending_, -1);
        const auto index = static_cast<std::size_t>(pending_->stream_index);
        hasPending_ = !isAtEnd_ && index < tracks_.size() && tracks_[index];
    }
    return hasPending_;
}

bool SourceTracks::isDue(std::int64_t time, AVRational timeBase) const
{
    const AVRational base = input_.context().streams[pending_->stream_index]->time_base;
    const std::int64_t packetTime = isTime(pending_->dts) ? pending_->dts : pending_->pts;
    return !isTime(packetTime) || av_compare_ts(packetTime - window_.originIn(base), base, time, timeBase) <= 0;
}

void SourceTracks::advanceTo(std::int64_t time, AVRational timeBase, const std::stop_token& stop)
{
    if (!hasTracks_)
        return;
    input_.listenTo(stop);
    while (readPending() && isDue(time, timeBase)) {
        tracks_[static_cast<std::size_t>(pending_->stream_index)]->take(*pending_);
        hasPending_ = false;
    }
}

void SourceTracks::finish(const std::stop_token& stop)
{
    if (!hasTracks_)
        return;
    input_.listenTo(stop);
    // Nothing that starts after the window is wanted; a second more, since tracks are not laid down in perfect order.
    const std::int64_t end =
        window_.end ? *window_.end - window_.origin + av_rescale_q(1, {1, 1}, window_.timeBase) : INT64_MAX;
    while (readPending() && (!window_.end || isDue(end, window_.timeBase))) {
        tracks_[static_cast<std::size_t>(pending_->stream_index)]->take(*pending_);
        hasPending_ = false;
    }
    for (const auto& track : tracks_) {
        if (track)
            track->finish();
    }
}

}  // namespace fresco::media
