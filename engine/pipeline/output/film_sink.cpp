// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/output/film_sink.h"

#include "fresco/wording.h"

#include <string>

namespace fresco::pipeline {

namespace {

media::FilmWriterOptions writerOptions(const TranslationPlan& plan, const ComputeTarget& target, Rational timeBase)
{
    const ExportPlan& exported = plan.exported;
    const Size canvas = plan.outputSize();
    return {.output = plan.request.output,
            .source = plan.request.input,
            .range = plan.range,
            .codec = exported.codec,
            .quality = exported.quality,
            .width = canvas.width,
            .height = canvas.height,
            .sampleAspect = plan.media.sampleAspect,
            .frameRate = plan.media.frameRate,
            .timeBase = timeBase,
            .audio = exported.audio,
            .startsAtOnce = exported.startsAtOnce,
            .preferHardware = target.device.is_cuda(),
            .threads = static_cast<int>(plan.request.parameters.integer(key::threads))};
}

std::string textOf(Size size) { return std::to_string(size.width) + " x " + std::to_string(size.height); }

void warnOfAddedEdge(const TranslationPlan& plan, const media::WarningSink& warn)
{
    const Size shown = showcaseSize(plan.exported.layout, plan.source), written = plan.outputSize();
    if (shown != written)
        warn(worded(
            FRESCO_TEXT("Errors",
                        "The size %1 is odd, which many players cannot show: written as %2 by repeating the edge."),
            textOf(shown),
            textOf(written)));
}

}  // namespace

FilmSink::FilmSink(const TranslationPlan& plan,
                   const ComputeTarget& target,
                   const media::WarningSink& warn,
                   const std::stop_token& stop)
    : size_(plan.source), canvas_(plan.outputSize()), export_(plan.exported), times_(plan),
      writer_(writerOptions(plan, target, times_.of(plan.range.first, stop).start.timeBase), warn)
{
    if (export_.layout != Layout::Result)
        source_ = openFrameSource(plan.request.input);
    warnOfAddedEdge(plan, warn);
}

ImageView FilmSink::arranged(FrameIndex frame, const ImageView& result, MediaTime time, const std::stop_token& stop)
{
    if (export_.layout == Layout::Result)
        return result;
    const ImageView source = resized(source_->frame(frame, stop), size_);
    return export_.layout == Layout::SideBySide ? sideBySide(source, result)
                                                : wiped(source, result, wipePosition(time, export_.wipeSeconds));
}

void FilmSink::write(FrameIndex frame, const ImageView& picture, const std::stop_token& stop)
{
    const FrameTime time = times_.of(frame, stop);
    const ImageView shown = arranged(frame, resized(picture, size_), time.start, stop);
    writer_.write(extendedTo(shown, canvas_), time.start, time.duration, stop);
}

}  // namespace fresco::pipeline
