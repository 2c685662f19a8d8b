// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"
#include "fresco/time.h"
#include "fresco/wording.h"
#include "media/codecs.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

namespace fresco::media {

/// What comes along of the source's sound, subtitles and chapters.
enum class AudioPolicy {
    Copy,         ///< everything, as it is where the container takes it
    ForBrowsers,  ///< the same, but sound that browsers do not all play (anything but AAC and MP3) is encoded again
    None,
};

/// The longest side of a film that can be written, in pixels.
inline constexpr int kLargestFilmSide = 16384;

struct FilmWriterOptions {
    std::filesystem::path output;  ///< the name decides the container, see planOutput
    std::filesystem::path source;  ///< audio, subtitles, chapters and metadata come from here; empty: none
    FrameRange range;              ///< frames of `source` that will be written: sound is cut to them
    VideoCodec codec = VideoCodec::Auto;
    int quality = 75;  ///< 0..100, 100 best
    int width = 0;     ///< of the film; pictures of another size are resized to it
    int height = 0;
    Rational sampleAspect{1, 1};
    Rational frameRate{25, 1};  ///< average, for rate control and headers
    Rational timeBase;          ///< of the times given to write(); unknown: 1 / frameRate
    AudioPolicy audio = AudioPolicy::Copy;
    bool startsAtOnce = false;  ///< MP4 and MOV: index first, so that a browser plays while it loads; costs a second
                                ///< pass over the file
    bool preferHardware = false;
    int threads = 0;  ///< of the encoder; 0: let it choose
};

/// Takes one sentence about something that went differently from what was asked.
using WarningSink = std::function<void(const Wording& sentence)>;

class FilmTarget;

/// Writes one film: pictures in, a finished file under its name at the end, nothing before that.
///
/// The times given are kept as they are, at variable rate too. Colours are written as BT.709, limited range, and tagged
/// so (FFV1, GIF and PNG: as RGB). Memory use does not depend on the film's length. Confined to one thread.
///
/// Odd sizes are kept exactly. VP9, AV1, FFV1, GIF and PNG hold them as they are; H.264 and HEVC cannot with their
/// usual 4:2:0 samples, so they are written as 4:4:4, with a warning, since some players cannot show that. Cropping or
/// padding would make a film that no longer lies on its source.
class FilmWriter {
public:
    /// Checks everything that can be checked before any work.
    /// @throws Error{InvalidArgument} size, container or codec make no sense; Error{OutputNotWritable} missing or
    /// read-only folder;
    ///         Error{UnsupportedMedia} no encoder; Error{NotFound}, Error{UnreadableMedia} about the source
    FilmWriter(const FilmWriterOptions& options, WarningSink warn);
    /// Not finished: removes everything it wrote.
    ~FilmWriter();
    FilmWriter(const FilmWriter&) = delete;
    FilmWriter& operator=(const FilmWriter&) = delete;

    /// Appends a picture (Rgb8, Rgba8, Gray8 or Rgb16), shown from `presentationTime` on for `duration`. Times must
    /// ascend.
    /// @throws Error{DiskFull}; Error{OutputNotWritable}; Cancelled
    void
    write(const ImageView& image, MediaTime presentationTime, MediaTime duration, const std::stop_token& stop = {});

    /// Writes what is left, syncs and gives the film its name; an older file of that name is replaced.
    /// @throws as write()
    void finish(const std::stop_token& stop = {});

private:
    std::unique_ptr<FilmTarget> target_;
};

}  // namespace fresco::media
