// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QPolygonF>
#include <QSize>
#include <QString>

#include <vector>

namespace fresco::widgets {

/// A picture of any size, laid over the whole area of the film's picture.
struct Overlay {
    QString id;
    QImage image;  ///< its own alpha counts as well
    double opacity = 1.0;
};

/// A line over the picture. Points are fractions of the picture, 0..1 each way; widths are pixels of the screen.
struct OverlayPath {
    QPolygonF points;
    QColor colour;
    double width = 1.5;
    bool isDashed = false;
    bool hasArrow = false;  ///< a head at the last point
};

struct OverlayDot {
    QPointF at;
    QColor colour;
    double radius = 4.0;
    bool isHollow = false;
};

/// Arrows, tracks and points: they stay sharp at any zoom.
struct VectorOverlay {
    QString id;
    std::vector<OverlayPath> paths;
    std::vector<OverlayDot> dots;
    double opacity = 1.0;
};

/// What kind of picture is seen. The badge's text says it in words; this gives its colour.
enum class BadgeState { Plain, Draft, Full, Own, Stale, Running, Failed };

/// Everything that a pane shows.
struct PaneContent {
    QImage image;
    QSize referenceSize;  ///< the film's own size
    QString title;
    QString badge;
    BadgeState badgeState = BadgeState::Plain;
    QString notice;
    std::vector<Overlay> overlays;
    std::vector<VectorOverlay> vectors;
};

}  // namespace fresco::widgets
