// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "curve_plot/curve.h"
#include "docks/loss_history.h"

#include <optional>
#include <vector>

namespace fresco::ui {

/// Which losses of the history are looked at.
struct LossView {
    std::vector<int> runs;                ///< ids; the first is the one looked at, the others are to compare with
    std::optional<std::int64_t> batch{};  ///< absent: all
    std::optional<int> step{};            ///< absent: all, one after the other
    std::optional<int> block{};           ///< absent: all
    bool spatial = false;
    bool temporal = false;
    bool total = true;

    friend bool operator==(const LossView&, const LossView&) = default;
};

/// The curves of a view. With one step x is the iteration; with all of them x is the step, and the iterations of each
/// lie between it and the next. Colours tell what differs: batch and block, or the run.
std::vector<widgets::Curve> lossCurves(const LossHistory& history, const LossView& view);

/// "14:32 a watercolor painting", short enough for a list.
QString runName(const LossRun& run);

}  // namespace fresco::ui
