// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image_viewer/pane_content.h"

#include <QPalette>
#include <QRectF>

class QPainter;

namespace fresco::widgets {

/// Where a picture lies on a pane.
struct Placement {
    QRectF target;              ///< in the pane's own coordinates
    double devicePixels = 1.0;  ///< per one of those
    double scale = 1.0;         ///< device pixels per pixel of the film

    QSize deviceSize() const { return (target.size() * devicePixels).toSize(); }
};

/// A picture at the smaller size that the screen has for it; made anew only for another picture or size.
class ReducedPicture {
public:
    const QImage& of(const QImage& image, QSize deviceSize);

private:
    qint64 key_ = 0;
    QSize size_;
    QImage reduced_;
};

/// Draws an image over the whole placement; pixels stay sharp above 200 %.
void drawImage(QPainter& painter, const QImage& image, const Placement& placement, ReducedPicture& reduced);

/// Overlays of both kinds, in their order.
void drawOverlays(QPainter& painter, const PaneContent& content, const Placement& placement);

enum class TitleCorner { Left, Right };

/// The name in the corner, and what kind of picture it is.
void drawTitle(QPainter& painter,
               const PaneContent& content,
               QSize pane,
               const QPalette& palette,
               TitleCorner corner = TitleCorner::Left);

/// A sentence in the middle, larger than the rest.
void drawNotice(QPainter& painter, const QString& notice, QSize pane, const QPalette& palette);

}  // namespace fresco::widgets
