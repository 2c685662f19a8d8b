// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image_viewer/pane_content.h"

#include <QRectF>

class QPainter;

namespace fresco::widgets {

/// Lines and dots over a picture that lies at `target`; each has a dark rim, so that it is seen on any picture.
void drawVectors(QPainter& painter, const VectorOverlay& overlay, const QRectF& target);

}  // namespace fresco::widgets
