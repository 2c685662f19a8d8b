// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/film_writer.h"

namespace fresco::media {

/// Where a film goes. Not finished when it is destroyed: removes what it wrote.
class FilmTarget {
public:
    virtual ~FilmTarget() = default;
    virtual void write(const ImageView& image, MediaTime time, MediaTime duration, const std::stop_token& stop) = 0;
    virtual void finish(const std::stop_token& stop) = 0;
};

/// One file with one track of pictures and what else comes from the source.
std::unique_ptr<FilmTarget>
makeFileTarget(const FilmWriterOptions& options, const OutputPlan& plan, const WarningSink& warn);
/// Numbered PNG pictures: the number is the frame's in the source.
std::unique_ptr<FilmTarget> makePictureTarget(const FilmWriterOptions& options);

}  // namespace fresco::media
