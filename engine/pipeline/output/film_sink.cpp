// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/output/film_sink.h"

namespace fresco::pipeline {

namespace {

media::FilmWriterOptions writerOptions(const TranslationPlan& plan, const ComputeTarget& target, Rational timeBase)
{
    const ParameterSet& parameters = plan.request.parameters;
    return {.output = plan.request.output,
            .source = plan.request.input,
            .range = plan.range,
            .codec = media::codecFromKey(parameters.text(key::codec)),
            .quality = static_cast<int>(parameters.integer(key::quality)),
            .width = plan.source.width,
            .height = plan.source.height,
            .sampleAspect = plan.media.sampleAspect,
            .frameRate = plan.media.frameRate,
            .timeBase = timeBase,
            .audio = parameters.boolean(key::audio) ? media::AudioPolicy::Copy : media::AudioPolicy::None,
            .preferHardware = target.device.is_cuda(),
            .threads = static_cast<int>(parameters.integer(key::threads))};
}

}  // namespace

FilmSink::FilmSink(const TranslationPlan& plan,
                   const ComputeTarget& target,
                   media::WarningSink warn,
                   const std::stop_token& stop)
    : size_(plan.source), times_(plan),
      writer_(writerOptions(plan, target, times_.of(plan.range.first, stop).start.timeBase), std::move(warn))
{
}

void FilmSink::write(FrameIndex frame, const ImageView& picture, const std::stop_token& stop)
{
    const FrameTime time = times_.of(frame, stop);
    writer_.write(resized(picture, size_), time.start, time.duration, stop);
}

}  // namespace fresco::pipeline
