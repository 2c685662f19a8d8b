// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stop.h"
#include "media/av_error.h"
#include "media/film/film_target.h"
#include "media/film/source_tracks.h"
#include "media/film/video_encoder.h"

#include <optional>

namespace fresco::media {
namespace {

class FileTarget final : public FilmTarget {
public:
    FileTarget(const FilmWriterOptions& options, const OutputPlan& plan, const WarningSink& warn)
        : muxer_(*plan.container, options.output), encoder_(options, plan.codec, muxer_.wantsGlobalHeader(), warn),
          stream_(muxer_.addStream())
    {
        encoder_.describe(stream_, *plan.container);
        if (!options.source.empty()) {
            const SourceTracks& tracks = tracks_.emplace(options, muxer_, warn);
            keepLead(tracks.window());
        }
        muxer_.writeHeader(encoder_.timeBase(), options.startsAtOnce);
    }

    void write(const ImageView& image, MediaTime time, MediaTime duration, const std::stop_token& stop) override
    {
        core::throwIfStopped(stop);
        if (!firstTime_)
            firstTime_ = time;
        const std::int64_t pts = std::max(inEncoder(time) - inEncoder(*firstTime_) + offset_, nextPts_);
        const std::int64_t length = std::max<std::int64_t>(1, inEncoder(duration));
        nextPts_ = pts + 1;  // two frames within one tick of a coarse time base stay two frames
        encoder_.encode(image, pts, length, [&](AVPacket& packet) { take(packet, stop); });
    }

    void finish(const std::stop_token& stop) override
    {
        core::throwIfStopped(stop);
        encoder_.drain([&](AVPacket& packet) { take(packet, stop); });
        if (tracks_)
            tracks_->finish(stop);
        core::throwIfStopped(stop);
        muxer_.finish();
    }

private:
    std::int64_t inEncoder(MediaTime time) const
    {
        return av_rescale_q(time.ticks, toAv(time.timeBase), encoder_.timeBase());
    }

    /// Pictures that start later than the film's time zero (its sound leads) keep their distance.
    void keepLead(const TimeWindow& window)
    {
        offset_ = av_rescale_q(window.firstPicture - window.origin, window.timeBase, encoder_.timeBase());
        nextPts_ = offset_;
    }

    void take(AVPacket& packet, const std::stop_token& stop)
    {
        core::throwIfStopped(stop);
        if (tracks_)
            tracks_->advanceTo(packet.dts, encoder_.timeBase(), stop);
        muxer_.write(packet, stream_, encoder_.timeBase());
    }

    Muxer muxer_;
    VideoEncoder encoder_;
    AVStream& stream_;
    std::optional<SourceTracks> tracks_;
    std::optional<MediaTime> firstTime_;
    std::int64_t offset_ = 0;
    std::int64_t nextPts_ = 0;
};

}  // namespace

std::unique_ptr<FilmTarget>
makeFileTarget(const FilmWriterOptions& options, const OutputPlan& plan, const WarningSink& warn)
{
    return std::make_unique<FileTarget>(options, plan, warn);
}

}  // namespace fresco::media
