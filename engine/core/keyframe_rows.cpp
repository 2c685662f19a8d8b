// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameter_rows.h"
#include "fresco/text.h"

namespace fresco {

namespace {

using enum ParameterType;

constexpr std::string_view kGroup = FRESCO_TEXT("Parameters", "Keyframes");

ParameterSpec intervalRow(std::string_view key, std::string_view label, std::string_view help, std::int64_t frames)
{
    return {.key = key,
            .label = label,
            .help = help,
            .type = Integer,
            .defaultValue = frames,
            .minimum = 1,
            .maximum = 300,
            .step = 1,
            .unit = FRESCO_TEXT("Parameters", "frames"),
            .group = kGroup,
            .isEssential = true,
            .stage = Stage::LoadModel};
}

}  // namespace

std::vector<ParameterSpec> keyframeRows()
{
    return {
        {.key = key::keyframes,
         .label = FRESCO_TEXT("Parameters", "Keyframes"),
         .help = FRESCO_TEXT("Parameters",
                             "Which frames are keyframes: auto puts them where motion costs least, reference as the "
                             "published program does, or frame numbers such as 0,12,30."),
         .type = Text,
         .defaultValue = std::string{"auto"},
         .group = kGroup,
         .stage = Stage::LoadModel},
        intervalRow(key::minInterval,
                    FRESCO_TEXT("Parameters", "Shortest interval"),
                    FRESCO_TEXT("Parameters", "Fewest frames from one keyframe to the next."),
                    5),
        intervalRow(key::maxInterval,
                    FRESCO_TEXT("Parameters", "Longest interval"),
                    FRESCO_TEXT("Parameters", "Most frames from one keyframe to the next."),
                    20),
        {.key = key::cuts,
         .label = FRESCO_TEXT("Parameters", "Scene cuts"),
         .help = FRESCO_TEXT("Parameters",
                             "Where new scenes begin, which nothing is carried into: auto finds the cuts, none takes "
                             "the film as one scene, or first frames of scenes such as 30,75."),
         .type = Text,
         .defaultValue = std::string{"auto"},
         .group = kGroup,
         .stage = Stage::LoadModel},
        {.key = key::propagation,
         .label = FRESCO_TEXT("Parameters", "Between keyframes"),
         .help = FRESCO_TEXT("Parameters",
                             "How the frames between keyframes are made: patch puts them together from patches of both "
                             "keys, flow warps both keys and is fastest, every-frame makes every frame a keyframe."),
         .type = Choice,
         .defaultValue = std::string{"patch"},
         .group = kGroup,
         .choices = {"patch", "flow", "every-frame"},
         .isEssential = true,
         .stage = Stage::Propagate},
        {.key = key::keyframePrompts,
         .label = FRESCO_TEXT("Parameters", "Keyframe prompts"),
         .help = FRESCO_TEXT("Parameters",
                             "Words added to the prompt of single keyframes, as in: 0: at dawn; 48: at night."),
         .type = Text,
         .defaultValue = std::string{},
         .group = kGroup,
         .stage = Stage::LoadModel},
    };
}

}  // namespace fresco
