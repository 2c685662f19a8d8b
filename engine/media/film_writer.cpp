// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/film_writer.h"

#include "fresco/error.h"
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
        throw Error{ErrorKind::InvalidArgument,
                    "A film of " + std::to_string(options.width) + " x " + std::to_string(options.height) +
                        " cannot be written: sides of 1 to " + std::to_string(kLargestFilmSide) + " pixels can."};
    FRESCO_CHECK(options.frameRate.isKnown() && fits(options.frameRate) && fits(options.timeBase) &&
                 fits(options.sampleAspect));
}

}  // namespace

FilmWriter::FilmWriter(const FilmWriterOptions& options, WarningSink warn)
{
    quietLibav();
    check(options);
    if (!warn)
        warn = [](const std::string&) {};
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
