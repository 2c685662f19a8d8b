// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "colours.h"
#include "timeline/timeline_content.h"

#include <QRectF>

class QPainter;

namespace fresco::widgets {

ColourRole colourRole(KeyState state);
ColourRole colourRole(RenderState state);

/// A key: a lozenge whose filling and sign tell its state without colour too; a lock and a dot for words on it.
void paintKeySign(
    QPainter& painter, const QRectF& rect, const TimelineKey& key, bool isSelected, const QPalette& palette);

}  // namespace fresco::widgets
