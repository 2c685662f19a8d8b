// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/stage.h"

#include "fresco/text.h"

#include <algorithm>
#include <array>

namespace fresco {

namespace {

struct StageName {
    std::string_view key;
    std::string_view label;
};

constexpr std::array kStageNames{
    StageName{"load-model", FRESCO_TEXT("Stages", "Loading the model")},
    StageName{"keyframes", FRESCO_TEXT("Stages", "Choosing keyframes")},
    StageName{"decode", FRESCO_TEXT("Stages", "Reading frames")},
    StageName{"control", FRESCO_TEXT("Stages", "Drawing control maps")},
    StageName{"motion", FRESCO_TEXT("Stages", "Measuring motion")},
    StageName{"denoise", FRESCO_TEXT("Stages", "Denoising")},
    StageName{"propagate", FRESCO_TEXT("Stages", "Making the frames between")},
    StageName{"encode", FRESCO_TEXT("Stages", "Writing the result")},
    StageName{"measure", FRESCO_TEXT("Stages", "Measuring")},
};

}  // namespace

const std::vector<Stage>& allStages()
{
    static const std::vector<Stage> stages = [] {
        std::vector<Stage> all;
        for (std::size_t i = 0; i < kStageNames.size(); ++i)
            all.push_back(static_cast<Stage>(i));
        return all;
    }();
    return stages;
}

std::string_view stageKey(Stage stage) noexcept { return kStageNames[static_cast<std::size_t>(stage)].key; }

std::string_view stageLabel(Stage stage) noexcept { return kStageNames[static_cast<std::size_t>(stage)].label; }

std::optional<Stage> stageFromKey(std::string_view key) noexcept
{
    const auto named = std::ranges::find(kStageNames, key, &StageName::key);
    if (named == kStageNames.end())
        return std::nullopt;
    return static_cast<Stage>(named - kStageNames.begin());
}

}  // namespace fresco
