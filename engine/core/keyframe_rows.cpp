// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameter_rows.h"
#include "fresco/text.h"

namespace fresco {

std::vector<ParameterSpec> keyframeRows()
{
    using enum ParameterType;
    const std::string_view group = FRESCO_TEXT("Parameters", "Keyframes");
    return {
        {.key = key::keyframes,
         .label = FRESCO_TEXT("Parameters", "Keyframes"),
         .help = FRESCO_TEXT("Parameters",
                             "Which frames are keyframes: auto puts them where motion costs least, reference as the "
                             "published program does, or frame numbers such as 0,12,30."),
         .type = Text,
         .defaultValue = std::string{"auto"},
         .group = group},
        {.key = key::minInterval,
         .label = FRESCO_TEXT("Parameters", "Shortest interval"),
         .help = FRESCO_TEXT("Parameters", "Fewest frames from one keyframe to the next."),
         .type = Integer,
         .defaultValue = std::int64_t{5},
         .minimum = 1,
         .maximum = 1000,
         .step = 1,
         .unit = FRESCO_TEXT("Parameters", "frames"),
         .group = group,
         .isEssential = true},
        {.key = key::maxInterval,
         .label = FRESCO_TEXT("Parameters", "Longest interval"),
         .help = FRESCO_TEXT("Parameters", "Most frames from one keyframe to the next."),
         .type = Integer,
         .defaultValue = std::int64_t{20},
         .minimum = 1,
         .maximum = 1000,
         .step = 1,
         .unit = FRESCO_TEXT("Parameters", "frames"),
         .group = group,
         .isEssential = true},
        {.key = key::propagation,
         .label = FRESCO_TEXT("Parameters", "Between keyframes"),
         .help = FRESCO_TEXT("Parameters",
                             "How the frames between keyframes are made: patch puts them together from patches of both "
                             "keys, flow warps both keys and is fastest, every-frame makes every frame a keyframe."),
         .type = Choice,
         .defaultValue = std::string{"patch"},
         .group = group,
         .choices = {"patch", "flow", "every-frame"},
         .isEssential = true},
        {.key = key::keyframePrompts,
         .label = FRESCO_TEXT("Parameters", "Keyframe prompts"),
         .help = FRESCO_TEXT("Parameters",
                             "Words added to the prompt of single keyframes, as in: 0: at dawn; 48: at night."),
         .type = Text,
         .defaultValue = std::string{},
         .group = group},
    };
}

}  // namespace fresco
