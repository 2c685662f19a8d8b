// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/work_ahead.h"

#include "document/keys_in_force.h"
#include "document/project_document.h"
#include "fresco/frame_size.h"
#include "system/process_memory.h"
#include "timecode.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace fresco::ui {

namespace {

constexpr double kSameSize = 0.05;  ///< share by which two batches may differ and need the same memory

double executedSteps(const ParameterSet& parameters)
{
    const double steps = static_cast<double>(parameters.integer(key::steps));
    return std::max(1.0, std::round(steps * parameters.real(key::strength)));
}

double megapixels(std::int64_t width, std::int64_t height) { return static_cast<double>(width * height) / 1e6; }

double secondsOf(const TranslateResult& result, const char* stage)
{
    const auto found = result.seconds.find(stage);
    return found == result.seconds.end() ? 0.0 : found->second;
}

bool madeAllKeys(const TranslateResult& result)
{
    const auto denoised = result.stages.find("denoise");
    return denoised != result.stages.end() && denoised->second.computed > 0 && denoised->second.reused == 0;
}

double workingMegapixels(const MediaInfo& media, const ParameterSet& parameters)
{
    const FrameSize size = workingSize(shownSize(media), parameters.integer(key::resolution));
    return megapixels(size.width, size.height);
}

std::optional<double> secondsFor(const WorkAhead& work, const ProjectDocument& document, const Speeds& speeds)
{
    const auto& media = document.media();
    if (!media || speeds.perKeyStep <= 0.0 || (work.frames > 0 && speeds.perFrame <= 0.0))
        return std::nullopt;
    const ParameterSet parameters = document.effectiveParameters();
    return speeds.perKeyStep * (work.keyframes - work.kept) * executedSteps(parameters) *
               workingMegapixels(*media, parameters) +
           speeds.perFrame * static_cast<double>(work.frames);
}

/// Weights and pictures share the memory in a proportion that no formula knows: only what was seen is told.
std::optional<double> peakBytesFor(const ProjectDocument& document, const Speeds& speeds)
{
    const auto& media = document.media();
    if (!media || speeds.peakBytes <= 0.0)
        return std::nullopt;
    const ParameterSet parameters = document.effectiveParameters();
    const double batch =
        workingMegapixels(*media, parameters) * static_cast<double>(parameters.integer(key::batchSize));
    return std::abs(batch - speeds.batchMegapixels) <= kSameSize * batch ? std::optional(speeds.peakBytes)
                                                                         : std::nullopt;
}

}  // namespace

Speeds learned(Speeds speeds, const TranslateResult& result, const ParameterSet& parameters)
{
    const double pixels = megapixels(result.workingWidth, result.workingHeight);
    if (madeAllKeys(result) && !result.keyframes.empty() && pixels > 0.0) {
        speeds.perKeyStep = secondsOf(result, "denoise") /
                            (static_cast<double>(result.keyframes.size()) * executedSteps(parameters) * pixels);
        speeds.peakBytes = static_cast<double>(result.peakMemoryBytes);
        speeds.batchMegapixels = pixels * static_cast<double>(parameters.integer(key::batchSize));
    }
    const double filling = secondsOf(result, "propagate") + secondsOf(result, "encode");
    if (!result.output.empty() && result.frames > 0 && filling > 0.0)
        speeds.perFrame = filling / static_cast<double>(result.frames);
    return speeds;
}

WorkAhead workAhead(const ProjectDocument& document,
                    Act act,
                    const std::function<bool(std::int64_t)>& isKept,
                    const Speeds& speeds)
{
    WorkAhead work;
    const FrameRange range = document.range();
    for (const std::int64_t frame : keysInForce(document)) {
        if (frame < range.first.value || frame > range.last.value)
            continue;
        ++work.keyframes;
        work.kept += isKept(frame) ? 1 : 0;
    }
    if (act == Act::RenderFilm)
        work.frames = range.last.value - range.first.value + 1;
    work.seconds = secondsFor(work, document, speeds);
    work.peakBytes = peakBytesFor(document, speeds);
    return work;
}

QString words(const WorkAhead& work)
{
    using App = QCoreApplication;
    QString keys = App::translate("WorkAhead", "%Ln keyframe(s)", nullptr, work.keyframes);
    if (work.kept > 0)
        keys = App::translate("WorkAhead", "%1, %L2 of them kept").arg(keys).arg(work.kept);
    QString sentence = keys + '.';
    const auto frames = static_cast<int>(work.frames);  // named: lupdate does not read a cast inside translate()
    if (frames > 0)
        sentence = App::translate("WorkAhead", "%Ln frame(s) from %1.", nullptr, frames).arg(keys);
    const QString memory = work.peakBytes ? memoryText(std::llround(*work.peakBytes)) : QString();
    if (work.seconds && work.peakBytes)
        sentence +=
            ' ' +
            App::translate("WorkAhead", "About %1, %2 of memory.").arg(widgets::durationText(*work.seconds), memory);
    else if (work.seconds)
        sentence += ' ' + App::translate("WorkAhead", "About %1.").arg(widgets::durationText(*work.seconds));
    return sentence;
}

}  // namespace fresco::ui
