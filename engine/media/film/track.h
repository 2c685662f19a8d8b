// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/film/muxer.h"
#include "media/film/time_window.h"

#include <functional>
#include <memory>
#include <string>

namespace fresco::media {

/// One track of the source on its way into the film. Each kind adds its stream to the muxer when it is made.
class Track {
public:
    virtual ~Track() = default;
    /// @param packet  of this track's stream, in its time base; may be changed
    virtual void take(AVPacket& packet) = 0;
    /// No packet will follow.
    virtual void finish() {}
};

/// What every kind of track is made from.
struct TrackContext {
    Muxer& muxer;
    const AVStream& source;
    const TimeWindow& window;
};

/// Packets as they are.
std::unique_ptr<Track> makeCopyTrack(const TrackContext& context);
/// Sound, decoded and encoded again with the first of `encoders` that is linked and opens. Channels are kept where the
/// encoder has their number. @return nullptr if none does
std::unique_ptr<Track> makeAudioTrack(const TrackContext& context);
/// Subtitles of text, written in the container's own way. @return nullptr if that is not possible
std::unique_ptr<Track> makeSubtitleTrack(const TrackContext& context);

/// The decoder of a track that may be left out. @return nullptr if there is none or it does not open
CodecPtr openTrackDecoder(const AVStream& stream);
/// Language, title and role of a stream.
void copyStreamTags(const AVStream& from, AVStream& to);

}  // namespace fresco::media
