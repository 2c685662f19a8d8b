// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace fresco::widgets {

/// How a picture is laid on a pane. A value that linked panes share.
///
/// The centre is a fraction of the picture, not pixels: panes of another size, or pictures of another resolution,
/// still show the same spot. All lengths are device pixels, so that 100 % is one image pixel on one screen pixel.
struct ViewTransform {
    bool fits = true;                    ///< follow the pane's size and ignore scale and centre
    double scale = 1.0;                  ///< device pixels per image pixel
    QPointF centre = QPointF(0.5, 0.5);  ///< the point of the picture in the middle of the pane, 0..1 each way

    friend bool operator==(const ViewTransform&, const ViewTransform&) = default;
};

inline constexpr double kSmallestScale = 0.25;
inline constexpr double kLargestScale = 16.0;

/// The scale at which all of the picture is seen; 1 for an empty picture or pane.
double fitScale(QSizeF picture, QSizeF pane);

/// The scale in use: that of the transform, or the fitting one.
double scaleOf(const ViewTransform& view, QSizeF picture, QSizeF pane);

/// Where the whole picture lies, in the pane's coordinates; may be far larger than the pane.
QRectF placedRect(const ViewTransform& view, QSizeF picture, QSizeF pane);

/// Zooms by a factor and keeps the picture's point under `anchor` (pane coordinates) where it is.
ViewTransform zoomedAbout(const ViewTransform& view, QPointF anchor, double factor, QSizeF picture, QSizeF pane);

/// Zooms to a given scale about a point.
ViewTransform scaledTo(const ViewTransform& view, double scale, QPointF anchor, QSizeF picture, QSizeF pane);

/// Moves the picture by a distance on the pane; its middle never leaves the picture.
ViewTransform panned(const ViewTransform& view, QPointF distance, QSizeF picture, QSizeF pane);

}  // namespace fresco::widgets
