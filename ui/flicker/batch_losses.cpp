// SPDX-License-Identifier: GPL-3.0-or-later
#include "flicker/batch_losses.h"

#include <QCoreApplication>

#include <map>

namespace fresco::ui {

namespace {

QString words(const char* text) { return QCoreApplication::translate("Flicker", text); }

void append(widgets::Curve& curve, int step, double value)
{
    curve.x.push_back(step);
    curve.y.push_back(value);
}

}  // namespace

std::vector<widgets::Curve> lossesByStep(std::int64_t batch, const std::vector<LossCurves>& losses)
{
    std::map<int, std::map<int, const LossCurves*>> byBlockAndStep;
    for (const LossCurves& curves : losses)
        if (curves.batch == batch && !curves.temporal.empty())
            byBlockAndStep[curves.block][curves.step] = &curves;
    std::vector<widgets::Curve> shown;
    int colour = 0;
    for (const auto& [block, bySteps] : byBlockAndStep) {
        widgets::Curve before{.name = words(QT_TRANSLATE_NOOP("Flicker", "block %L1, before")).arg(block),
                              .colour = colour,
                              .stroke = widgets::CurveStroke::Dotted,
                              .isInLegend = false,  // the other of its colour is
                              .x = {},
                              .y = {}};
        widgets::Curve after{.name = words(QT_TRANSLATE_NOOP("Flicker", "block %L1, after")).arg(block),
                             .colour = colour,
                             .x = {},
                             .y = {}};
        for (const auto& [step, curves] : bySteps) {
            append(before, step, curves->temporal.front());
            append(after, step, curves->temporal.back());
        }
        shown.push_back(std::move(after));
        shown.push_back(std::move(before));
        ++colour;
    }
    return shown;
}

}  // namespace fresco::ui
