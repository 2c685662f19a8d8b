// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/key_sign.h"
#include "timeline/lane_painters.h"

#include <algorithm>

namespace fresco::widgets {

namespace {

int urgency(RenderState state)
{
    switch (state) {
    case RenderState::NotDone: return 0;
    case RenderState::Cached: return 1;
    case RenderState::Rendered: return 2;
    case RenderState::Stale: return 3;
    case RenderState::Running: return 4;
    case RenderState::Failed: return 5;
    }
    return 0;
}

double widthOf(const LaneCanvas& canvas, const RenderRun& run)
{
    return canvas.x(run.frames.last + 1) - canvas.x(run.frames.first);
}

void paintRun(const LaneCanvas& canvas, const RenderRun& run)
{
    const QRectF lane = canvas.area(Lane::State).adjusted(0, 2, 0, -1);
    const QRectF bar(canvas.x(run.frames.first), lane.top(), std::max(1.0, widthOf(canvas, run)), lane.height());
    const QColor own = canvas.colour(colourRole(run.state));
    QColor ground = own;
    ground.setAlphaF(0.22F);  // stripes alone are faint
    canvas.painter.fillRect(bar, ground);
    canvas.painter.fillRect(bar, QBrush(own, patternOf(run.state)));
    canvas.painter.fillRect(QRectF(bar.topLeft(), QSizeF(bar.width(), 1.5)), own);
    ++canvas.counts.runs;
}

}  // namespace

Qt::BrushStyle patternOf(RenderState state)
{
    switch (state) {
    case RenderState::NotDone: return Qt::NoBrush;
    case RenderState::Cached: return Qt::HorPattern;
    case RenderState::Rendered: return Qt::SolidPattern;
    case RenderState::Stale: return Qt::BDiagPattern;
    case RenderState::Running: return Qt::VerPattern;
    case RenderState::Failed: return Qt::DiagCrossPattern;
    }
    return Qt::NoBrush;
}

void paintStates(const LaneCanvas& canvas)
{
    if (!canvas.shows(Lane::State))
        return;
    const auto& runs = canvas.content.runs;
    auto run =
        std::ranges::lower_bound(runs, canvas.frames.first, {}, [](const RenderRun& item) { return item.frames.last; });
    while (run != runs.end() && run->frames.first <= canvas.frames.last) {
        RenderRun drawn = *run;
        const double end = canvas.x(drawn.frames.first) + 1.0;
        // Runs narrower than a pixel share one: a failure among them must not vanish.
        for (++run; run != runs.end() && canvas.x(run->frames.first) < end && widthOf(canvas, *run) < 1.0; ++run)
            if (urgency(run->state) > urgency(drawn.state))
                drawn.state = run->state;
        paintRun(canvas, drawn);
    }
}

}  // namespace fresco::widgets
