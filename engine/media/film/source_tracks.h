// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/film/track.h"
#include "media/film_writer.h"
#include "media/input.h"

#include <vector>

namespace fresco::media {

/// Everything of the source but its pictures: sound, subtitles, attachments, chapters and metadata.
class SourceTracks {
public:
    /// Adds streams to the muxer, before its header is written.
    /// @throws Error{NotFound}, Error{UnreadableMedia} about the source
    SourceTracks(const FilmWriterOptions& options, Muxer& muxer, const WarningSink& warn);

    const TimeWindow& window() const noexcept { return window_; }
    /// Hands on what is due up to a time of the film, so that the file stays interleaved and little is held in memory.
    void advanceTo(std::int64_t time, AVRational timeBase, const std::stop_token& stop);
    void finish(const std::stop_token& stop);

private:
    void addTrack(const AVStream& stream, const FilmWriterOptions& options, Muxer& muxer, const WarningSink& warn);
    bool readPending();
    bool isDue(std::int64_t time, AVRational timeBase) const;

    Input input_;
    TimeWindow window_;
    std::vector<std::unique_ptr<Track>> tracks_;  ///< by the source's stream index; nullptr: not taken
    bool hasTracks_ = false;
    PacketPtr pending_;
    bool hasPending_ = false;
    bool isAtEnd_ = false;
};

}  // namespace fresco::media
