// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameter_rows.h"
#include "fresco/text.h"

namespace fresco {

namespace {

using enum ParameterType;

constexpr std::string_view kGroup = FRESCO_TEXT("Parameters", "Between keyframes");
constexpr std::string_view kVisible = "propagation=patch";

ParameterSpec guideRow(std::string_view key, std::string_view label, std::string_view help, double weight)
{
    return {.key = key,
            .label = label,
            .help = help,
            .type = Real,
            .defaultValue = weight,
            .minimum = 0,
            .maximum = 100,
            .step = 0.5,
            .group = kGroup,
            .visibleWhen = kVisible};
}

std::vector<ParameterSpec> guideRows()
{
    return {
        guideRow(key::colourGuide,
                 FRESCO_TEXT("Parameters", "Colour guide"),
                 FRESCO_TEXT("Parameters",
                             "Weight of the source's colours where patches are chosen; the likeness of the patches to "
                             "the picture being made weighs 1."),
                 6.0),
        guideRow(key::edgeGuide,
                 FRESCO_TEXT("Parameters", "Edge guide"),
                 FRESCO_TEXT("Parameters", "Weight of the source's edges where patches are chosen."),
                 0.5),
        guideRow(key::temporalGuide,
                 FRESCO_TEXT("Parameters", "Temporal guide"),
                 FRESCO_TEXT("Parameters",
                             "Weight of the frame before, carried along the optical flow, where patches are chosen."),
                 0.5),
        guideRow(key::positionGuide,
                 FRESCO_TEXT("Parameters", "Position guide"),
                 FRESCO_TEXT("Parameters",
                             "Weight of the place in the keyframe that the optical flow leads to where patches are "
                             "chosen."),
                 2.0),
    };
}

ParameterSpec roundsRow(std::string_view key, std::string_view label, std::string_view help, std::int64_t rounds)
{
    return {.key = key,
            .label = label,
            .help = help,
            .type = Integer,
            .defaultValue = rounds,
            .minimum = 1,
            .maximum = 100,
            .step = 1,
            .group = kGroup,
            .visibleWhen = kVisible};
}

std::vector<ParameterSpec> searchRows()
{
    return {
        {.key = key::uniformity,
         .label = FRESCO_TEXT("Parameters", "Uniformity"),
         .help = FRESCO_TEXT("Parameters",
                             "How much it costs to take from one place of the keyframe again and again; 0: nothing."),
         .type = Real,
         .defaultValue = 3500.0,
         .minimum = 0,
         .maximum = 100000,
         .step = 500,
         .group = kGroup,
         .visibleWhen = kVisible},
        roundsRow(key::searchVoteIterations,
                  FRESCO_TEXT("Parameters", "Search and vote rounds"),
                  FRESCO_TEXT("Parameters",
                              "On each level of the pyramid: how often patches are searched for and the picture is put "
                              "together from them."),
                  12),
        roundsRow(key::patchMatchIterations,
                  FRESCO_TEXT("Parameters", "Patch match sweeps"),
                  FRESCO_TEXT("Parameters", "Passes over the picture in each search for patches."),
                  6),
        {.key = key::startFromFrameBefore,
         .label = FRESCO_TEXT("Parameters", "Search from the frame before"),
         .help = FRESCO_TEXT("Parameters",
                             "Begins the search with the patches of the frame before; off: with any, as published."),
         .type = Boolean,
         .defaultValue = true,
         .group = kGroup,
         .visibleWhen = kVisible},
        {.key = key::inpaintRadius,
         .label = FRESCO_TEXT("Parameters", "Inpainting radius"),
         .help = FRESCO_TEXT("Parameters",
                             "How far the guides look around what the frame before did not see; published: 30, which "
                             "takes 36 times as long."),
         .type = Integer,
         .defaultValue = std::int64_t{5},
         .minimum = 1,
         .maximum = 100,
         .step = 1,
         .unit = FRESCO_TEXT("Parameters", "px"),
         .group = kGroup,
         .visibleWhen = kVisible},
    };
}

std::vector<ParameterSpec> mergeRows()
{
    return {
        {.key = key::timeWeight,
         .label = FRESCO_TEXT("Parameters", "Weight in time"),
         .help = FRESCO_TEXT("Parameters",
                             "How a keyframe counts by its distance: centred serves both alike, published ignores the "
                             "right one where a single frame lies between."),
         .type = Choice,
         .defaultValue = std::string{"centred"},
         .group = kGroup,
         .choices = {"centred", "published"},
         .visibleWhen = kVisible},
        {.key = key::keepContrast,
         .label = FRESCO_TEXT("Parameters", "Keep the contrast"),
         .help = FRESCO_TEXT("Parameters",
                             "Takes the mean of what both keyframes give without losing contrast; off: the better of "
                             "both at each pixel."),
         .type = Boolean,
         .defaultValue = true,
         .group = kGroup,
         .visibleWhen = kVisible},
        {.key = key::gradientBlending,
         .label = FRESCO_TEXT("Parameters", "Gradient blending"),
         .help = FRESCO_TEXT("Parameters",
                             "Hides the seams between both keyframes by a screened Poisson equation, as published; "
                             "costs some sharpness."),
         .type = Boolean,
         .defaultValue = false,
         .group = kGroup,
         .visibleWhen = kVisible},
    };
}

}  // namespace

std::vector<ParameterSpec> propagationRows()
{
    std::vector<ParameterSpec> rows;
    for (auto part : {guideRows(), searchRows(), mergeRows()})
        rows.insert(rows.end(), part.begin(), part.end());
    for (ParameterSpec& row : rows)
        row.stage = Stage::Propagate;
    return rows;
}

}  // namespace fresco
