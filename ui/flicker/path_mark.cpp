// SPDX-License-Identifier: GPL-3.0-or-later
#include "flicker/path_mark.h"

#include "overlays/overlay_colours.h"

#include <algorithm>

namespace fresco::ui {

namespace {

const QColor kWayColour(kStandsOutColour);
constexpr double kRingRadius = 7.0;
constexpr double kStopRadius = 3.0;

QPointF placeOf(const AskedPlace& asked, const PathPlace& place)
{
    return place.frame.value == asked.key ? asked.point : place.place;
}

void addWay(widgets::VectorOverlay& mark, const AskedPlace& asked, const TokenPath& path)
{
    for (std::size_t step = 0; step < path.steps.size() && step + 1 < path.places.size(); ++step) {
        const PathPlace &from = path.places[step], &to = path.places[step + 1];
        if (!from.token || !to.token)
            continue;  // it is outside the picture there
        const bool isLinked = path.steps[step].isLinked();
        mark.paths.push_back({.points = QPolygonF({placeOf(asked, from), placeOf(asked, to)}),
                              .colour = isLinked ? kWayColour : QColor(kCutColour),
                              .width = 2.0,
                              .isDashed = !isLinked,
                              .hasArrow = true});
    }
    for (const PathPlace& place : path.places)
        if (place.token)
            mark.dots.push_back({.at = placeOf(asked, place), .colour = kWayColour, .radius = kStopRadius});
}

void addRing(widgets::VectorOverlay& mark, QPointF at)
{
    mark.dots.push_back({.at = at, .colour = kWayColour, .radius = kRingRadius, .isHollow = true});
}

}  // namespace

widgets::VectorOverlay pathMark(const AskedPlace& asked, const TokenPath* path, std::int64_t key)
{
    widgets::VectorOverlay mark{.id = "whyFlicker", .paths = {}, .dots = {}};
    if (!path) {
        if (key == asked.key)
            addRing(mark, asked.point);
        return mark;
    }
    const auto here =
        std::ranges::find_if(path->places, [key](const PathPlace& place) { return place.frame.value == key; });
    if (here == path->places.end())
        return mark;
    addWay(mark, asked, *path);
    if (here->token)
        addRing(mark, placeOf(asked, *here));
    return mark;
}

}  // namespace fresco::ui
