// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/metrics.h"

#include "fresco/error.h"
#include "fresco/frame_source.h"
#include "pipeline/film_meter.h"
#include "pipeline/progress_meter.h"

#include <algorithm>
#include <string>

namespace fresco::pipeline {
namespace {

std::string framesText(std::int64_t count) { return std::to_string(count) + (count == 1 ? " frame" : " frames"); }

/// How many frames both films have from where the result begins.
std::int64_t
commonFrames(const MetricsRequest& request, std::int64_t sourceFrames, std::int64_t resultFrames, Observer& observer)
{
    const std::int64_t sourceRest = sourceFrames - request.sourceFirst.value;
    const std::int64_t common = std::min(sourceRest, resultFrames);
    if (request.sourceFirst.value < 0 || common < 1)
        throw Error{ErrorKind::InvalidArgument,
                    "The films have no frame in common to compare; check that they belong together.",
                    framesText(sourceFrames) + " from " + std::to_string(request.sourceFirst.value) + ", " +
                        framesText(resultFrames)};
    if (sourceRest != resultFrames)
        observer.warned("The source has " + framesText(sourceRest) + " and the result " + framesText(resultFrames) +
                        "; only the first " + std::to_string(common) + " are compared.");
    return common;
}

}  // namespace

Metrics measureFilms(const MetricsRequest& request, Observer& observer, std::stop_token stop)
{
    const auto source = openFrameSource(request.source);
    const auto result = openFrameSource(request.result);
    const std::int64_t frames = commonFrames(request, source->frameCount(stop), result->frameCount(stop), observer);
    ProgressMeter progress(observer, frames);
    progress.expect(Stage::Measure, frames);
    progress.resume(Stage::Measure);
    FilmMeter meter;
    for (std::int64_t k = 0; k < frames; ++k) {
        if (stop.stop_requested())
            throw Cancelled{};
        meter.add(source->frame({request.sourceFirst.value + k}, stop), result->frame({k}, stop));
        progress.advance(1);
    }
    progress.finish();
    return meter.metrics();
}

}  // namespace fresco::pipeline
