// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/metrics.h"

#include "core/stop.h"
#include "fresco/frame_source.h"
#include "fresco/model_info.h"
#include "fresco/worded_error.h"
#include "pipeline/compute_target.h"
#include "pipeline/film_meter.h"
#include "pipeline/progress_meter.h"
#include "pipeline/structure_meter.h"

#include <algorithm>
#include <string>

namespace fresco::pipeline {
namespace {

Wording framesText(std::int64_t count)
{
    return count == 1 ? worded(FRESCO_TEXT("Errors", "1 frame")) : worded(FRESCO_TEXT("Errors", "%1 frames"), count);
}

/// How many frames both films have from where the result begins.
std::int64_t
commonFrames(const MetricsRequest& request, std::int64_t sourceFrames, std::int64_t resultFrames, Observer& observer)
{
    const std::int64_t sourceRest = sourceFrames - request.sourceFirst.value;
    const std::int64_t common = std::min(sourceRest, resultFrames);
    if (request.sourceFirst.value < 0 || common < 1)
        throw WordedError{
            ErrorKind::InvalidArgument,
            worded(FRESCO_TEXT("Errors",
                               "The films have no frame in common to compare; check that they belong together.")),
            framesText(sourceFrames).english() + " from " + std::to_string(request.sourceFirst.value) + ", " +
                framesText(resultFrames).english()};
    if (sourceRest != resultFrames)
        observer.warned(
            worded(FRESCO_TEXT("Errors", "The source has %1 and the result %2; only the first %3 are compared."),
                   framesText(sourceRest),
                   framesText(resultFrames),
                   common));
    return common;
}

/// A model that measures structure, and the meter that uses it.
struct LoadedMeter {
    models::StableDiffusion model;
    StructureMeter meter;
};

std::unique_ptr<LoadedMeter>
loadStructureMeter(ParameterSet parameters, const MediaInfo& source, const std::stop_token& stop)
{
    const std::filesystem::path folder = resolveModel(parameters.text(key::model));
    applyModelDefaults(folder, parameters);
    useThreads(parameters.integer(key::threads));
    const ComputeTarget target = chooseTarget(parameters);
    models::StableDiffusion model = models::loadStableDiffusion({.folder = folder, .vae = parameters.text(key::vae)},
                                                                {target.device, target.dtype, stop});
    const Size size = workingSize(shownSize(source), parameters.integer(key::resolution));
    StructureMeter meter(model, size, target.device);
    return std::make_unique<LoadedMeter>(LoadedMeter{std::move(model), std::move(meter)});
}

}  // namespace

Metrics measureFilms(const MetricsRequest& request, Observer& observer, const std::stop_token& stop)
{
    const auto source = openFrameSource(request.source);
    const auto result = openFrameSource(request.result);
    const std::int64_t frames = commonFrames(request, source->frameCount(stop), result->frameCount(stop), observer);
    ProgressMeter progress(observer, frames);
    progress.expect(Stage::Measure, frames);
    std::unique_ptr<LoadedMeter> structure;
    if (request.structure) {
        progress.expect(Stage::LoadModel, 1);
        progress.resume(Stage::LoadModel);
        structure = loadStructureMeter(*request.structure, source->info(), stop);
        progress.advance();
    }
    progress.resume(Stage::Measure);
    FilmMeter meter;
    for (std::int64_t k = 0; k < frames; ++k) {
        core::throwIfStopped(stop);
        const ImageView before = source->frame({request.sourceFirst.value + k}, stop);
        const ImageView after = result->frame({k}, stop);
        meter.add({request.sourceFirst.value + k}, before, after);
        if (structure)
            structure->meter.add(before, after, stop);
        progress.advance(1);
    }
    progress.finish();
    Metrics metrics = meter.metrics();
    if (structure)
        metrics.structure = structure->meter.structure();
    return metrics;
}

}  // namespace fresco::pipeline
