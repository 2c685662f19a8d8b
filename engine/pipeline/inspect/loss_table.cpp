// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/inspect/loss_table.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

namespace fresco::pipeline {

namespace {

/// Empty where a part of the loss is off.
std::string number(const std::vector<double>& values, std::size_t index)
{
    if (index >= values.size())
        return {};
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.9g", values[index]);
    return text.data();
}

}  // namespace

LossTable::LossTable(const std::filesystem::path& file) : file_(file)
{
    file_.write("batch,first_frame,last_frame,step,block,iteration,spatial,temporal\n");
}

void LossTable::add(const LossCurves& curves, const FrameRange& frames)
{
    const std::string common = std::to_string(curves.batch) + "," + std::to_string(frames.first.value) + "," +
                               std::to_string(frames.last.value) + "," + std::to_string(curves.step) + "," +
                               std::to_string(curves.block) + ",";
    std::string lines;
    for (std::size_t i = 0; i < std::max(curves.spatial.size(), curves.temporal.size()); ++i)
        lines += common + std::to_string(i) + "," + number(curves.spatial, i) + "," + number(curves.temporal, i) + "\n";
    file_.write(lines);
}

void LossRecorder::finish()
{
    if (table_)
        table_->finish();
    table_.reset();
}

void LossRecorder::lossesMeasured(const LossCurves& curves)
{
    if (table_)
        table_->add(curves, frames_);
    if (watcher_.wantsLosses())
        watcher_.lossesMeasured(curves);
}

}  // namespace fresco::pipeline
