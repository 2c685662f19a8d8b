// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameter_rows.h"
#include "fresco/text.h"

namespace fresco {

namespace {

using enum ParameterType;

constexpr std::string_view kGroup = FRESCO_TEXT("Parameters", "Export");

std::vector<ParameterSpec> fileRows()
{
    return {
        {.key = key::preset,
         .label = FRESCO_TEXT("Parameters", "Preset"),
         .help = FRESCO_TEXT(
             "Parameters",
             "What the film is for: web plays in every browser (.mp4), hevc is smaller (.mp4, .mov, .mkv), prores is a "
             "master for editing (.mov), av1 is smallest (.mp4, .mkv, .webm), gif has no sound, png is a sequence of "
             "pictures, custom is what codec and quality say. Codec and quality given by hand win. For web and hevc an "
             "odd width or height becomes even by repeating the edge."),
         .type = Choice,
         .defaultValue = std::string{"custom"},
         .group = kGroup,
         .choices = {"custom", "web", "hevc", "prores", "av1", "gif", "png"},
         .stage = Stage::Encode},
        {.key = key::codec,
         .label = FRESCO_TEXT("Parameters", "Codec"),
         .help = FRESCO_TEXT("Parameters", "How the film is compressed; auto chooses by the file's extension."),
         .type = Choice,
         .defaultValue = std::string{"auto"},
         .group = kGroup,
         .choices = {"auto", "h264", "hevc", "vp9", "av1", "prores", "ffv1", "gif", "png"},
         .stage = Stage::Encode},
        {.key = key::quality,
         .label = FRESCO_TEXT("Parameters", "Quality"),
         .help = FRESCO_TEXT(
             "Parameters", "Of the written film: 100 is visually lossless, 50 small; FFV1, GIF and PNG have only one."),
         .type = Integer,
         .defaultValue = std::int64_t{80},
         .minimum = 1,
         .maximum = 100,
         .step = 5,
         .group = kGroup,
         .stage = Stage::Encode},
        {.key = key::audio,
         .label = FRESCO_TEXT("Parameters", "Keep the sound"),
         .help = FRESCO_TEXT("Parameters", "Carry the source's sound, subtitles and chapters over."),
         .type = Boolean,
         .defaultValue = true,
         .group = kGroup,
         .stage = Stage::Encode},
    };
}

std::vector<ParameterSpec> layoutRows()
{
    return {
        {.key = key::layout,
         .label = FRESCO_TEXT("Parameters", "Layout"),
         .help = FRESCO_TEXT("Parameters",
                             "What the film shows: the result; side-by-side, the source left and the result right, "
                             "each at full size; or wipe, a line that moves to and fro with the source left of it and "
                             "the result right."),
         .type = Choice,
         .defaultValue = std::string{"result"},
         .group = kGroup,
         .choices = {"result", "side-by-side", "wipe"},
         .stage = Stage::Encode},
        {.key = key::wipePeriod,
         .label = FRESCO_TEXT("Parameters", "Wipe period"),
         .help = FRESCO_TEXT("Parameters", "How long the line of a wipe takes to the right and back."),
         .type = Real,
         .defaultValue = 4.0,
         .minimum = 0.5,
         .maximum = 600,
         .step = 0.5,
         .unit = FRESCO_TEXT("Parameters", "s"),
         .group = kGroup,
         .visibleWhen = "layout=wipe",
         .stage = Stage::Encode},
    };
}

}  // namespace

std::vector<ParameterSpec> exportRows()
{
    std::vector<ParameterSpec> rows = fileRows();
    const std::vector<ParameterSpec> layout = layoutRows();
    rows.insert(rows.end(), layout.begin(), layout.end());
    return rows;
}

}  // namespace fresco
