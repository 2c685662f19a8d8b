// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/loss_curves.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace fresco::ui {

namespace {

constexpr int kLongestPrompt = 28;

enum class Quantity { Spatial, Temporal, Total };

QString words(const char* text) { return QCoreApplication::translate("LossCurves", text); }

QString quantityName(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Spatial: return words(QT_TRANSLATE_NOOP("LossCurves", "Spatial"));
    case Quantity::Temporal: return words(QT_TRANSLATE_NOOP("LossCurves", "Temporal"));
    case Quantity::Total: return words(QT_TRANSLATE_NOOP("LossCurves", "Total"));
    }
    return {};
}

widgets::CurveStroke strokeOf(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Spatial: return widgets::CurveStroke::Dashed;
    case Quantity::Temporal: return widgets::CurveStroke::Dotted;
    case Quantity::Total: return widgets::CurveStroke::Solid;
    }
    return widgets::CurveStroke::Solid;
}

double valueOf(Quantity quantity, const LossCurves& curves, std::size_t iteration, double spatialWeight)
{
    switch (quantity) {
    case Quantity::Spatial: return curves.spatial[iteration];
    case Quantity::Temporal: return curves.temporal[iteration];
    case Quantity::Total: return curves.temporal[iteration] + spatialWeight * curves.spatial[iteration];
    }
    return 0.0;
}

bool isSeen(const LossView& view, const LossCurves& curves)
{
    return view.batch.value_or(curves.batch) == curves.batch && view.step.value_or(curves.step) == curves.step &&
           view.block.value_or(curves.block) == curves.block;
}

using Place = std::pair<std::int64_t, int>;  ///< batch and block

/// The reports of a run that a view sees, by what gets a line of its own, each in the order of its steps.
std::map<Place, std::vector<const LossCurves*>> seenOf(const LossRun& run, const LossView& view)
{
    std::map<Place, std::vector<const LossCurves*>> seen;
    for (const LossCurves& curves : run.curves)
        if (isSeen(view, curves))
            seen[{curves.batch, curves.block}].push_back(&curves);
    for (auto& [place, reports] : seen)
        std::sort(
            reports.begin(), reports.end(), [](const LossCurves* a, const LossCurves* b) { return a->step < b->step; });
    return seen;
}

void append(widgets::Curve& line, const LossCurves& curves, Quantity quantity, const LossRun& run, bool hasAllSteps)
{
    const std::size_t count = std::min(curves.spatial.size(), curves.temporal.size());
    for (std::size_t i = 0; i < count; ++i) {
        const auto iteration = static_cast<double>(i);
        line.x.push_back(hasAllSteps ? curves.step + iteration / static_cast<double>(count) : iteration);
        line.y.push_back(valueOf(quantity, curves, i, run.spatialWeight));
    }
    if (!hasAllSteps || count == 0)
        return;
    line.x.push_back(curves.step + (static_cast<double>(count) - 0.5) / static_cast<double>(count));
    line.y.push_back(std::numeric_limits<double>::quiet_NaN());  // the next step starts anew
}

QString lineName(const LossRun& run, const Place& place, Quantity quantity, const LossView& view)
{
    QStringList parts{quantityName(quantity)};
    if (!view.batch && run.batches().size() > 1)
        parts << words(QT_TRANSLATE_NOOP("LossCurves", "batch %L1")).arg(place.first + 1);
    if (!view.block)
        parts << words(QT_TRANSLATE_NOOP("LossCurves", "block %L1")).arg(place.second);
    if (view.runs.size() > 1)
        parts << runName(run);
    return parts.join(QStringLiteral(", "));
}

std::vector<Quantity> quantitiesOf(const LossView& view)
{
    std::vector<Quantity> quantities;
    if (view.total)
        quantities.push_back(Quantity::Total);
    if (view.temporal)
        quantities.push_back(Quantity::Temporal);
    if (view.spatial)
        quantities.push_back(Quantity::Spatial);
    return quantities;
}

}  // namespace

QString runName(const LossRun& run)
{
    const QString time = run.startedAt.toString(QStringLiteral("HH:mm"));
    QString prompt = run.prompt.simplified();
    if (prompt.size() > kLongestPrompt)
        prompt = prompt.left(kLongestPrompt - 1) + QChar(0x2026);
    return prompt.isEmpty() ? time : time + QLatin1Char(' ') + prompt;
}

std::vector<widgets::Curve> lossCurves(const LossHistory& history, const LossView& view)
{
    std::vector<widgets::Curve> lines;
    int colour = 0;
    for (const int id : view.runs) {
        const LossRun* const run = history.find(id);
        if (!run)
            continue;
        for (const auto& [place, reports] : seenOf(*run, view)) {
            for (const Quantity quantity : quantitiesOf(view)) {
                widgets::Curve line{.name = lineName(*run, place, quantity, view),
                                    .colour = colour,
                                    .stroke = strokeOf(quantity),
                                    .isFaint = id != view.runs.front(),
                                    .x = {},
                                    .y = {}};
                for (const LossCurves* const curves : reports)
                    append(line, *curves, quantity, *run, !view.step);
                lines.push_back(std::move(line));
            }
            ++colour;
        }
    }
    return lines;
}

}  // namespace fresco::ui
