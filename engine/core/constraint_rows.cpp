// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameter_rows.h"
#include "fresco/text.h"

namespace fresco {

namespace {

using enum ParameterType;

constexpr std::string_view kGroup = FRESCO_TEXT("Parameters", "Consistency");

ParameterSpec constraintSwitch(std::string_view key, std::string_view label, std::string_view help)
{
    return {.key = key, .label = label, .help = help, .type = Boolean, .defaultValue = true, .group = kGroup};
}

std::vector<ParameterSpec> switchRows()
{
    return {
        constraintSwitch(key::spatialAttention,
                         FRESCO_TEXT("Parameters", "Spatial attention"),
                         FRESCO_TEXT("Parameters",
                                     "Lets places that look alike in the source look alike in the result, in the first "
                                     "steps.")),
        constraintSwitch(
            key::crossFrameAttention,
            FRESCO_TEXT("Parameters", "Cross-frame attention"),
            FRESCO_TEXT("Parameters", "All keyframes of a batch draw on the same places: one style, one palette.")),
        constraintSwitch(
            key::temporalAttention,
            FRESCO_TEXT("Parameters", "Temporal attention"),
            FRESCO_TEXT("Parameters", "Every place looks at itself in the other keyframes, along the optical flow.")),
        constraintSwitch(key::featureOptimisation,
                         FRESCO_TEXT("Parameters", "Feature optimisation"),
                         FRESCO_TEXT("Parameters",
                                     "Pulls the network's features towards the source's motion and likeness before "
                                     "they are decoded; the loss curves show it.")),
        constraintSwitch(
            key::backgroundSmoothing,
            FRESCO_TEXT("Parameters", "Background smoothing"),
            FRESCO_TEXT("Parameters", "Carries the background from keyframe to keyframe along the optical flow.")),
        {.key = key::reference,
         .label = FRESCO_TEXT("Parameters", "Published behaviour"),
         .help = FRESCO_TEXT("Parameters",
                             "Makes the published program's choice the default wherever ours differs: keyframes, "
                             "noise, scales, smoothing."),
         .type = Boolean,
         .defaultValue = false,
         .group = kGroup,
         .stage = Stage::LoadModel},
    };
}

std::vector<ParameterSpec> motionRows()
{
    return {
        {.key = key::flow,
         .label = FRESCO_TEXT("Parameters", "Optical flow"),
         .help = FRESCO_TEXT("Parameters",
                             "How motion is measured: auto takes RAFT if its weights are in the models folder, else "
                             "DIS, which needs none; gmflow is what the paper used."),
         .type = Choice,
         .defaultValue = std::string{"auto"},
         .group = kGroup,
         .choices = {"auto", "dis", "raft", "gmflow"},
         .stage = Stage::LoadModel},
        {.key = key::ownFlow,
         .label = FRESCO_TEXT("Parameters", "Own flow"),
         .help =
             FRESCO_TEXT("Parameters",
                         "Folder of your own motion, flow_00012_00017.flo from frame 12 into frame 17 and one back; "
                         "what is missing is estimated. Empty: all of it."),
         .type = Path,
         .defaultValue = std::string{},
         .group = kGroup,
         .stage = Stage::LoadModel},
        {.key = key::saliencyMasks,
         .label = FRESCO_TEXT("Parameters", "Saliency masks"),
         .help = FRESCO_TEXT("Parameters",
                             "Folder of your own masks, white where background smoothing must not act; the last number "
                             "in a file's name is its frame. Empty: estimated."),
         .type = Path,
         .defaultValue = std::string{},
         .group = kGroup,
         .stage = Stage::LoadModel},
        {.key = key::softVisibility,
         .label = FRESCO_TEXT("Parameters", "Soft visibility"),
         .help = FRESCO_TEXT("Parameters",
                             "Partly covered places count by their visible part in feature optimisation; off: not at "
                             "all, as published."),
         .type = Boolean,
         .defaultValue = true,
         .group = kGroup,
         .visibleWhen = "featureOptimisation=true"},
        {.key = key::leastVisible,
         .label = FRESCO_TEXT("Parameters", "Least visible part"),
         .help = FRESCO_TEXT("Parameters",
                             "Pairs of keyframes that share less of their picture than this do not pull at each other; "
                             "0: all do, as published."),
         .type = Real,
         .defaultValue = 0.0,
         .minimum = 0,
         .maximum = 1,
         .step = 0.05,
         .group = kGroup},
        {.key = key::residualSmoothing,
         .label = FRESCO_TEXT("Parameters", "Detail-preserving smoothing"),
         .help = FRESCO_TEXT("Parameters",
                             "Background smoothing changes the picture only by what it smooths; off: all of it passes "
                             "through the VAE once more, as published."),
         .type = Boolean,
         .defaultValue = true,
         .group = kGroup,
         .visibleWhen = "backgroundSmoothing=true"},
    };
}

std::vector<ParameterSpec> optimisationRows()
{
    const std::string_view visible = "featureOptimisation=true";
    return {
        {.key = key::optimiseIterations,
         .label = FRESCO_TEXT("Parameters", "Optimisation iterations"),
         .help = FRESCO_TEXT("Parameters", "Adam steps of feature optimisation for each up block and step."),
         .type = Integer,
         .defaultValue = std::int64_t{20},
         .minimum = 1,
         .maximum = 200,
         .step = 1,
         .group = kGroup,
         .visibleWhen = visible},
        {.key = key::optimiseUntil,
         .label = FRESCO_TEXT("Parameters", "Optimise until step"),
         .help = FRESCO_TEXT("Parameters",
                             "First step of the schedule without feature optimisation; -1 takes three quarters of the "
                             "schedule."),
         .type = Integer,
         .defaultValue = std::int64_t{-1},
         .minimum = -1,
         .maximum = 1000,
         .step = 1,
         .group = kGroup,
         .visibleWhen = visible},
        {.key = key::optimiseMinTokens,
         .label = FRESCO_TEXT("Parameters", "Smallest optimised feature"),
         .help = FRESCO_TEXT("Parameters", "Features with fewer tokens than this are left alone."),
         .type = Integer,
         .defaultValue = std::int64_t{64},
         .minimum = 0,
         .maximum = 65536,
         .step = 16,
         .group = kGroup,
         .visibleWhen = visible},
        {.key = key::spatialNorm,
         .label = FRESCO_TEXT("Parameters", "Spatial loss"),
         .help = FRESCO_TEXT("Parameters",
                             "How the likeness within a picture is compared: absolute as the published program, "
                             "squared as the paper writes it, at first as strong as absolute."),
         .type = Choice,
         .defaultValue = std::string{"absolute"},
         .group = kGroup,
         .choices = {"absolute", "squared"},
         .visibleWhen = visible},
        {.key = key::spatialWeight,
         .label = FRESCO_TEXT("Parameters", "Spatial weight"),
         .help = FRESCO_TEXT("Parameters", "Weight of the spatial loss against the temporal one."),
         .type = Real,
         .defaultValue = 100.0,
         .minimum = 0,
         .maximum = 10000,
         .step = 10,
         .group = kGroup,
         .visibleWhen = visible},
        {.key = key::featureScale,
         .label = FRESCO_TEXT("Parameters", "Feature scale"),
         .help = FRESCO_TEXT("Parameters",
                             "Factors that bring the features of up blocks 0 to 3 to the size the constants are meant "
                             "for: 1, or four numbers such as 1.2,2,2.8,4.2; auto measures them once per model."),
         .type = Text,
         .defaultValue = std::string{"auto"},
         .group = kGroup,
         .visibleWhen = visible},
        {.key = key::adainStyleEps,
         .label = FRESCO_TEXT("Parameters", "AdaIN epsilon"),
         .help = FRESCO_TEXT("Parameters",
                             "Added to the variance that optimised features are given back; published: 1, by mistake."),
         .type = Real,
         .defaultValue = 1e-5,
         .minimum = 0,
         .maximum = 10,
         .step = 0.1,
         .group = kGroup,
         .visibleWhen = visible},
        {.key = key::attentionScale,
         .label = FRESCO_TEXT("Parameters", "Attention scale"),
         .help = FRESCO_TEXT("Parameters",
                             "Factor on the logits of spatial and temporal attention: larger looks at fewer places."),
         .type = Real,
         .defaultValue = 0.2,
         .minimum = 0.01,
         .maximum = 20,
         .step = 0.1,
         .group = kGroup},
    };
}

ParameterSpec freeuFactor(std::string_view key, std::string_view label, std::string_view help, double value)
{
    return {.key = key,
            .label = label,
            .help = help,
            .type = Real,
            .defaultValue = value,
            .minimum = 0,
            .maximum = 3,
            .step = 0.1,
            .group = "FreeU",
            .visibleWhen = "freeu=true"};
}

std::vector<ParameterSpec> freeuRows()
{
    return {
        {.key = key::freeu,
         .label = FRESCO_TEXT("Parameters", "FreeU"),
         .help = FRESCO_TEXT("Parameters", "Strengthens the network's coarse features: more contrast and structure."),
         .type = Boolean,
         .defaultValue = false,
         .group = FRESCO_TEXT("Parameters", "FreeU")},
        freeuFactor(key::freeuB1,
                    FRESCO_TEXT("Parameters", "Backbone 1"),
                    FRESCO_TEXT("Parameters", "Factor for the widest features."),
                    1.2),
        freeuFactor(key::freeuB2,
                    FRESCO_TEXT("Parameters", "Backbone 2"),
                    FRESCO_TEXT("Parameters", "Factor for those of the second level."),
                    1.5),
        freeuFactor(key::freeuS1,
                    FRESCO_TEXT("Parameters", "Skip 1"),
                    FRESCO_TEXT("Parameters", "Factor for the low frequencies that bypass the widest level."),
                    1.0),
        freeuFactor(key::freeuS2,
                    FRESCO_TEXT("Parameters", "Skip 2"),
                    FRESCO_TEXT("Parameters", "Factor for the low frequencies that bypass the second level."),
                    1.0),
    };
}

}  // namespace

std::vector<ParameterSpec> constraintRows()
{
    std::vector<ParameterSpec> rows;
    for (auto part : {switchRows(), motionRows(), optimisationRows(), freeuRows()})
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

}  // namespace fresco
