// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/json_progress.h"

#include <cstdio>

namespace fresco::cli {

void printEvent(const core::Json& event)
{
    const std::string line = event.dump(-1, ' ', false, core::Json::error_handler_t::replace) + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
}

void JsonProgress::progressed(const Progress& progress)
{
    const bool isStageEnd = progress.total > 0 && progress.done >= progress.total;
    if (!limiter_.admits(progress.isLast || isStageEnd))
        return;
    core::Json json{{"event", "progress"},
                    {"stage", stageKey(progress.stage)},
                    {"done", progress.done},
                    {"total", progress.total},
                    {"fraction", progress.fraction}};
    if (const auto& place = progress.denoising) {
        json["batch"] = place->batch;
        json["batches"] = place->batches;
        json["step"] = place->step;
        json["steps"] = place->steps;
    }
    json["secondsLeft"] = progress.secondsLeft ? core::Json(*progress.secondsLeft) : core::Json(nullptr);
    printEvent(json);
}

void JsonProgress::warned(const Wording& sentence)
{
    printEvent({{"event", "warning"}, {"message", sentence.english()}});
}

void JsonProgress::lossesMeasured(const LossCurves& losses)
{
    printEvent({{"event", "losses"},
                {"batch", losses.batch},
                {"step", losses.step},
                {"block", losses.block},
                {"spatial", losses.spatial},
                {"temporal", losses.temporal}});
}

}  // namespace fresco::cli
