// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameter_rows.h"
#include "fresco/text.h"

namespace fresco {

namespace {

using enum ParameterType;

constexpr std::string_view kGroup = FRESCO_TEXT("Parameters", "Export");

}  // namespace

std::vector<ParameterSpec> exportRows()
{
    return {
        {.key = key::codec,
         .label = FRESCO_TEXT("Parameters", "Codec"),
         .help = FRESCO_TEXT("Parameters", "How the film is compressed; auto chooses by the file's extension."),
         .type = Choice,
         .defaultValue = std::string{"auto"},
         .group = kGroup,
         .choices = {"auto", "h264", "hevc", "vp9", "av1", "prores", "ffv1", "gif", "png"}},
        {.key = key::quality,
         .label = FRESCO_TEXT("Parameters", "Quality"),
         .help = FRESCO_TEXT("Parameters", "Of the written film: 100 is visually lossless, 50 small."),
         .type = Integer,
         .defaultValue = std::int64_t{80},
         .minimum = 1,
         .maximum = 100,
         .step = 5,
         .group = kGroup},
        {.key = key::audio,
         .label = FRESCO_TEXT("Parameters", "Keep the sound"),
         .help = FRESCO_TEXT("Parameters", "Carry the source's sound, subtitles and chapters over."),
         .type = Boolean,
         .defaultValue = true,
         .group = kGroup},
    };
}

}  // namespace fresco
