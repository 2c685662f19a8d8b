// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/progress.h"

#include "fresco/text.h"

#include <array>

namespace fresco {

namespace {

struct StageName {
    std::string_view key;
    std::string_view label;
};

constexpr std::array kStageNames{
    StageName{"fetch", FRESCO_TEXT("Stages", "Fetching the model")},
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

class SilentObserver final : public Observer {
public:
    void progressed(const Progress&) override {}
    void warned(const std::string&) override {}
};

}  // namespace

std::string_view stageKey(Stage stage) noexcept { return kStageNames[static_cast<std::size_t>(stage)].key; }

std::string_view stageLabel(Stage stage) noexcept { return kStageNames[static_cast<std::size_t>(stage)].label; }

Observer& silentObserver()
{
    static SilentObserver observer;  // has no state: sharing it is harmless
    return observer;
}

}  // namespace fresco
