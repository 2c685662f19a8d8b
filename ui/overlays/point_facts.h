// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlays/guidance_store.h"

#include <QPointF>
#include <QSize>

namespace fresco::ui {

class FilmViewer;

/// Where a point of a keyframe goes in the next one of its batch, and whether it is hidden there.
struct PointFacts {
    FrameIndex next;
    QPointF flowPixels;  ///< of the film's picture, y down
    bool isOccluded = false;

    friend bool operator==(const PointFacts&, const PointFacts&) = default;
};

/// @param point  as a share of the picture    @param film  size of its picture
/// @return absent: the keyframe is the last of its batch, or its flow is not known there
std::optional<PointFacts> pointFacts(const GuidedFrame& keyframe, QPointF point, QSize film);

/// Adds to a viewer's readout what guides the point under the cursor.
class PointReader : public QObject {
    Q_OBJECT
public:
    PointReader(FilmViewer* viewer, GuidanceStore& guidance, QObject* parent);

private:
    void tell();
    QString words() const;

    FilmViewer* viewer_;
    GuidanceStore& guidance_;
    std::optional<QPointF> point_;  ///< absent: the cursor is on no picture
};

}  // namespace fresco::ui
