// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/json_progress.h"

#include "core/json.h"

#include <cstdio>

namespace fresco::cli {

namespace {

void printLine(const core::Json& json)
{
    const std::string line = json.dump(-1, ' ', false, core::Json::error_handler_t::replace) + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace

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
    printLine(json);
}

void JsonProgress::warned(const Wording& sentence)
{
    printLine({{"event", "warning"}, {"message", sentence.english()}});
}

void JsonProgress::lossesMeasured(const LossCurves& losses)
{
    printLine({{"event", "losses"},
               {"batch", losses.batch},
               {"step", losses.step},
               {"block", losses.block},
               {"spatial", losses.spatial},
               {"temporal", losses.temporal}});
}

}  // namespace fresco::cli
