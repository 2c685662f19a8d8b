// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlays/point_facts.h"

#include "frame_bar.h"
#include "image_viewer/compare_view.h"
#include "image_viewer/pixel_readout.h"
#include "viewers/film_viewer.h"

#include <algorithm>
#include <cmath>

namespace fresco::ui {

namespace {

int cellOf(double share, int cells) { return std::clamp(static_cast<int>(share * cells), 0, cells - 1); }

/// With the one digit that is shown: what is nearly nothing is no "-0.0".
double tenths(double pixels) { return std::round(10.0 * pixels) / 10.0 + 0.0; }

bool isOccluded(const GuidanceReport& report, std::size_t index, QPointF point)
{
    if (index >= report.occludedOnThis.size() || report.occludedOnThis[index].isEmpty())
        return false;
    const ImageView& mask = report.occludedOnThis[index];
    return mask.row(cellOf(point.y(), mask.height))[cellOf(point.x(), mask.width)] > 127;
}

}  // namespace

std::optional<PointFacts> pointFacts(const GuidedFrame& keyframe, QPointF point, QSize film)
{
    // The pair of the last one is the cyclic one: to the first keyframe, not to a next one.
    if (!keyframe.batch || keyframe.isLast() || keyframe.index >= keyframe.batch->nextFromThis.size())
        return std::nullopt;
    const GuidanceReport& report = *keyframe.batch;
    const FlowField& flow = report.nextFromThis[keyframe.index];
    if (flow.isEmpty())
        return std::nullopt;
    const int column = cellOf(point.x(), flow.width), row = cellOf(point.y(), flow.height);
    const QPointF motion(static_cast<double>(flow.x(column, row)) * film.width() / flow.width,
                         static_cast<double>(flow.y(column, row)) * film.height() / flow.height);
    if (!std::isfinite(motion.x()) || !std::isfinite(motion.y()))
        return std::nullopt;
    return PointFacts{report.frames[keyframe.index + 1], motion, isOccluded(report, keyframe.index, point)};
}

PointReader::PointReader(FilmViewer* viewer, GuidanceStore& guidance, QObject* parent)
    : QObject(parent), viewer_(viewer), guidance_(guidance)
{
    connect(viewer_, &FilmViewer::pointHovered, this, [this](QPointF point) {
        point_ = point;
        tell();
    });
    connect(viewer_->compare(), &widgets::CompareView::pointLeft, this, [this] { point_.reset(); });
    connect(viewer_->bar(), &widgets::FrameBar::frameChanged, this, &PointReader::tell);
    connect(&guidance_, &GuidanceStore::changed, this, &PointReader::tell);
}

void PointReader::tell()
{
    if (point_)
        viewer_->readout()->setFacts(words());
}

QString PointReader::words() const
{
    const auto keyframe = guidance_.find({viewer_->bar()->frame()});
    const QSize film = viewer_->compare()->first()->referenceSize();
    const auto facts = keyframe ? pointFacts(*keyframe, *point_, film) : std::nullopt;
    if (!facts)
        return {};
    const QString flow = tr("Flow to keyframe %L1: %L2, %L3 px")
                             .arg(facts->next.value)
                             .arg(tenths(facts->flowPixels.x()), 0, 'f', 1)
                             .arg(tenths(facts->flowPixels.y()), 0, 'f', 1);
    return flow + "  ·  " + (facts->isOccluded ? tr("occluded: yes") : tr("occluded: no"));
}

}  // namespace fresco::ui
