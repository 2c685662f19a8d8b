// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/film_writer.h"

#include "fresco/worded_error.h"
#include "media/av_error.h"
#include "media/film/film_target.h"

#include <algorithm>
#include <limits>

namespace fresco::media {
namespace {

bool fits(const Rational& r)
{
    constexpr std::int64_t most = std::numeric_limits<int>::max();
    return r.num <= most && r.den <= most;
}

void check(const FilmWriterOptions& options)
{
    if (std::min(options.width, options.height) <= 0 || std::max(options.width, options.height) > kLargestFilmSide)
        throw WordedError{
            ErrorKind::InvalidArgument,
            worded(FRESCO_TEXT("Errors", "A film of %1 x %2 cannot be written: sides of 1 to %3 pixels can."),
                   options.width,
                   options.height,
                   kLargestFilmSide)};
    FRESCO_CHECK(options.frameRate.isKnown() && fits(options.frameRate) && fits(options.timeBase) &&
                 fits(options.sampleAspect));
}

}  // namespace

FilmWriter::FilmWriter(const FilmWriterOptions& options, WarningSink warn)
{
    quietLibav();
    check(options);
    if (!warn)
        warn = [](const Wording&) {};
    const OutputPlan plan = planOutput(options.output, options.codec);
    target_ = plan.container ? makeFileTarget(options, plan, warn) : makePictureTarget(options);
}

FilmWriter::~FilmWriter() = default;

void FilmWriter::write(const ImageView& image,
                       MediaTime presentationTime,
                       MediaTime duration,
                       const std::stop_token& stop)
{
    FRESCO_CHECK(target_);
    target_->write(image, presentationTime, duration, stop);
}

void FilmWriter::finish(const std::stop_token& stop)
{
    FRESCO_CHECK(target_);
    target_->finish(stop);
    target_.reset();
}

}  // namespace fresco::media
