// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "colours.h"
#include "timeline/lane_layout.h"
#include "timeline/thumbnail_provider.h"
#include "timeline/time_scale.h"
#include "timeline/timeline_content.h"

#include <QFont>
#include <QPalette>
#include <QPainter>

#include <map>
#include <set>

namespace fresco::widgets {

/// What is on the timeline for the moment: selection, playhead, and a drag that is under way.
struct TimelineState {
    std::int64_t playhead = 0;
    std::set<std::int64_t> selected;             ///< frames of keys
    std::map<std::int64_t, std::int64_t> moves;  ///< keys that are being dragged, from where to where
    std::optional<std::int64_t> dropKey;         ///< that a picture is held over
    std::optional<std::int64_t> hovered;         ///< frame under the cursor
    std::optional<QRect> rubberBand;
    QString dragText;  ///< what would happen on release
    bool showsTimecode = true;

    friend bool operator==(const TimelineState&, const TimelineState&) = default;
};

/// Draws the lanes. Touches only what lies in the clip: the cost is that of the screen, not of the film.
class TimelinePainter {
public:
    TimelinePainter(QPainter& painter,
                    const QPalette& palette,
                    const TimeScale& scale,
                    const LaneLayout& lanes,
                    const TimelineContent& content,
                    const TimelineState& state);

    void paint(const QRect& clip, ThumbnailProvider* thumbnails);
    /// Keys that were drawn: what a test holds against the film's length.
    int drawnKeys() const { return drawnKeys_; }

    /// How wide the playhead's mark is, on both sides of its line.
    static constexpr int kPlayheadMargin = 8;
    /// Where a key is drawn and may be taken.
    static QRectF keyRect(const TimeScale& scale, const LaneLayout& lanes, std::int64_t frame);

private:
    QColor colour(ColourRole role) const;
    void paintRuler();
    void paintMarkers();
    void paintStrip(Lane lane, ThumbnailProvider* thumbnails);
    void paintBatches();
    void paintKeys();
    void paintKey(const TimelineKey& key, std::int64_t frame);
    void paintGraph();
    void paintCurve(const GraphLevels& curve, ColourRole role);
    void paintStates();
    void paintRun(const RenderRun& run);
    void paintCuts();
    void paintOutside();
    void paintPlayhead();
    void paintDrag();
    double x(std::int64_t frame) const { return scale_.xOf(static_cast<double>(frame)); }

    QPainter& painter_;
    const QPalette& palette_;
    const TimeScale& scale_;
    const LaneLayout& lanes_;
    const TimelineContent& content_;
    const TimelineState& state_;
    QRect clip_;
    std::int64_t first_ = 0;  ///< frames in the clip
    std::int64_t last_ = 0;
    int drawnKeys_ = 0;
};

}  // namespace fresco::widgets
