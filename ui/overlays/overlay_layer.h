// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlays/overlay_kind.h"

#include <QColor>
#include <QImage>
#include <QPolygonF>

#include <vector>

namespace fresco::ui {

/// Lines over a picture. Places are shares of its width and height, 0..1, so they stay right at every zoom.
struct OverlayPath {
    std::vector<QPolygonF> lines;
    QColor colour;
    double width = 1.5;  ///< in pixels of the screen, at any zoom

    friend bool operator==(const OverlayPath&, const OverlayPath&) = default;
};

/// One overlay of one keyframe, ready to be painted over the whole picture. The picture has the alpha it needs;
/// the person's opacity comes on top.
struct OverlayLayer {
    OverlayKind kind = OverlayKind::Motion;
    QImage image;
    std::vector<OverlayPath> paths;

    bool isEmpty() const { return image.isNull() && paths.empty(); }
};

}  // namespace fresco::ui
