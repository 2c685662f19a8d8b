// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_viewer/view_transform.h"

#include <algorithm>

namespace fresco::widgets {

namespace {

QPointF clampedToPicture(QPointF fraction)
{
    return {std::clamp(fraction.x(), 0.0, 1.0), std::clamp(fraction.y(), 0.0, 1.0)};
}

QPointF middleOf(QSizeF pane) { return {pane.width() / 2.0, pane.height() / 2.0}; }

}  // namespace

double fitScale(QSizeF picture, QSizeF pane)
{
    if (picture.isEmpty() || pane.isEmpty())
        return 1.0;
    return std::min(pane.width() / picture.width(), pane.height() / picture.height());
}

double scaleOf(const ViewTransform& view, QSizeF picture, QSizeF pane)
{
    return view.fits ? fitScale(picture, pane) : view.scale;
}

QRectF placedRect(const ViewTransform& view, QSizeF picture, QSizeF pane)
{
    const QSizeF size = picture * scaleOf(view, picture, pane);
    const QPointF centre = view.fits ? QPointF(0.5, 0.5) : view.centre;
    const QPointF corner = middleOf(pane) - QPointF(centre.x() * size.width(), centre.y() * size.height());
    return {corner, size};
}

ViewTransform scaledTo(const ViewTransform& view, double scale, QPointF anchor, QSizeF picture, QSizeF pane)
{
    if (picture.isEmpty() || pane.isEmpty())
        return view;
    const QRectF before = placedRect(view, picture, pane);
    const QPointF fraction((anchor.x() - before.x()) / before.width(), (anchor.y() - before.y()) / before.height());

    // A film larger than the pane may already be smaller than 25 % when it fits: that must stay reachable.
    const double smallest = std::min(kSmallestScale, fitScale(picture, pane));
    ViewTransform zoomed;
    zoomed.fits = false;
    zoomed.scale = std::clamp(scale, smallest, kLargestScale);
    const QSizeF size = picture * zoomed.scale;
    const QPointF fromMiddle = anchor - middleOf(pane);
    zoomed.centre =
        clampedToPicture({fraction.x() - fromMiddle.x() / size.width(), fraction.y() - fromMiddle.y() / size.height()});
    return zoomed;
}

ViewTransform zoomedAbout(const ViewTransform& view, QPointF anchor, double factor, QSizeF picture, QSizeF pane)
{
    return scaledTo(view, scaleOf(view, picture, pane) * factor, anchor, picture, pane);
}

ViewTransform panned(const ViewTransform& view, QPointF distance, QSizeF picture, QSizeF pane)
{
    if (picture.isEmpty() || pane.isEmpty())
        return view;
    ViewTransform moved = view;
    moved.scale = scaleOf(view, picture, pane);
    moved.centre = view.fits ? QPointF(0.5, 0.5) : view.centre;
    moved.fits = false;
    const QSizeF size = picture * moved.scale;
    moved.centre = clampedToPicture(moved.centre - QPointF(distance.x() / size.width(), distance.y() / size.height()));
    return moved;
}

}  // namespace fresco::widgets
