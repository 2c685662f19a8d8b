// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/av_error.h"
#include "media/av_time.h"
#include "media/film/track.h"

namespace fresco::media {
namespace {

class CopyTrack final : public Track {
public:
    explicit CopyTrack(const TrackContext& context)
        : muxer_(context.muxer), window_(context.window), timeBase_(context.source.time_base),
          stream_(muxer_.addStream()), origin_(window_.originIn(timeBase_))
    {
        if (const int code = avcodec_parameters_copy(stream_.codecpar, context.source.codecpar); code < 0)
            throwAv(code, "avcodec_parameters_copy");
        stream_.codecpar->codec_tag = 0;  // tags differ between containers
        stream_.time_base = timeBase_;
        copyStreamTags(context.source, stream_);
    }

    void take(AVPacket& packet) override
    {
        const std::int64_t time = packet.pts != AV_NOPTS_VALUE ? packet.pts : packet.dts;
        if (!isTime(time) || window_.isBefore(time, timeBase_) || window_.isAfter(time, timeBase_))
            return;
        packet.pts = isTime(packet.pts) ? packet.pts - origin_ : AV_NOPTS_VALUE;
        packet.dts = isTime(packet.dts) ? packet.dts - origin_ : AV_NOPTS_VALUE;
        muxer_.write(packet, stream_, timeBase_);
    }

private:
    Muxer& muxer_;
    const TimeWindow& window_;
    AVRational timeBase_;
    AVStream& stream_;
    std::int64_t origin_;
};

}  // namespace

std::unique_ptr<Track> makeCopyTrack(const TrackContext& context) { return std::make_unique<CopyTrack>(context); }

}  // namespace fresco::media
