// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/output/export_plan.h"

#include "core/atomic_file.h"
#include "fresco/export_preset.h"
#include "fresco/worded_error.h"
#include "pipeline/output/result_folder.h"

#include <string>

namespace fresco::pipeline {

namespace {

Layout layoutFrom(const std::string& name)
{
    return name == "side-by-side" ? Layout::SideBySide : name == "wipe" ? Layout::Wipe : Layout::Result;
}

media::AudioPolicy audioFor(const ParameterSet& parameters, Audience audience)
{
    if (!parameters.boolean(key::audio))
        return media::AudioPolicy::None;
    return audience == Audience::Browsers ? media::AudioPolicy::ForBrowsers : media::AudioPolicy::Copy;
}

/// 4:2:0 of H.264 and HEVC; their 4:4:4 is what players cannot show.
bool wantsEvenSides(media::VideoCodec codec, Audience audience)
{
    return audience != Audience::Editors && (codec == media::VideoCodec::H264 || codec == media::VideoCodec::Hevc);
}

/// A name without extension is the folder of a picture sequence.
void requireRoom(const std::filesystem::path& output)
{
    std::error_code ignored;
    if (output.extension().empty() || std::filesystem::is_directory(output, ignored))
        requireResultFolder(output);
    else
        core::requireWritable(output);
}

int madeEven(int side) { return side + side % 2; }

}  // namespace

Size ExportPlan::canvas(Size result) const noexcept
{
    const Size size = showcaseSize(layout, result);
    return needsEvenSides ? Size{madeEven(size.width), madeEven(size.height)} : size;
}

ExportPlan planExport(ParameterSet& parameters, const std::filesystem::path& output)
{
    Audience audience = Audience::Editors;
    if (const ExportPreset* preset = findExportPreset(parameters.text(key::preset))) {
        requireFittingName(*preset, output);
        applyExportPreset(*preset, parameters);
        audience = preset->audience;
    }
    const media::OutputPlan file = media::planOutput(output, media::codecFromKey(parameters.text(key::codec)));
    requireRoom(output);
    return {.codec = file.codec,
            .quality = static_cast<int>(parameters.integer(key::quality)),
            .audio = audioFor(parameters, audience),
            .startsAtOnce = audience != Audience::Editors,
            .needsEvenSides = wantsEvenSides(file.codec, audience),
            .layout = layoutFrom(parameters.text(key::layout)),
            .wipeSeconds = parameters.real(key::wipePeriod)};
}

void requirePossibleSize(const ExportPlan& plan, Size result)
{
    const int width = plan.canvas(result).width;
    if (plan.layout == Layout::SideBySide && width > media::kLargestFilmSide)
        throw WordedError{ErrorKind::InvalidArgument,
                          worded(FRESCO_TEXT("Errors",
                                             "Side by side the film would be %1 pixels wide, more than the %2 that can "
                                             "be written; choose --layout wipe."),
                                 width,
                                 media::kLargestFilmSide)};
}

void refuseFilmOptions(const ParameterSet& parameters)
{
    for (const std::string_view name : {key::preset, key::layout}) {
        const ParameterSpec& spec = *findParameter(name);
        if (parameters.value(name) != spec.defaultValue)
            throw WordedError{
                ErrorKind::InvalidArgument,
                worded(FRESCO_TEXT("Errors",
                                   "--keyframes-only writes no film, so %1 has nothing to do; leave one of them out."),
                       spec.option())};
    }
}

}  // namespace fresco::pipeline
