// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/lane_canvas.h"
#include "timeline/strip_pictures.h"
#include "timeline/timeline_mouse.h"

#include <QAbstractScrollArea>
#include <QTimer>

class QMimeData;

namespace fresco::widgets {

class TimelineHeader;

/// A film from left to right: ruler, strips of pictures, keys, batches, graphs, state. It shows a TimelineContent and
/// tells what the person wants of it; the owner answers with another content. 100 000 frames cost as much as 100.
class TimelineView : public QAbstractScrollArea, private TimelineMouse::Host {
    Q_OBJECT
public:
    explicit TimelineView(QWidget* parent = nullptr);

    void setContent(const TimelineContent& content);
    const TimelineContent& content() const { return content_; }
    /// @param thumbnails  outlives the view, or is taken away with nullptr
    void setThumbnails(ThumbnailProvider* thumbnails);
    /// Pictures of these frames are there now.
    void thumbnailsChanged(std::int64_t first, std::int64_t last);
    /// The strips have other films: asks for all pictures in sight anew.
    void refreshThumbnails();

    void setPlayhead(std::int64_t frame);
    std::int64_t playhead() const { return state_.playhead; }
    void setSelection(const std::set<std::int64_t>& keys);
    const std::set<std::int64_t>& selection() const { return state_.selected; }
    void setShowsTimecode(bool shows);
    bool showsTimecode() const { return state_.showsTimecode; }
    void setSnapping(bool snaps) { mouse_.setSnapping(snaps); }
    bool isSnapping() const { return mouse_.isSnapping(); }
    void setLaneShown(Lane lane, bool isShown);
    bool isLaneShown(Lane lane) const { return !hidden_.contains(lane); }

    void fit();
    /// Zooms about the playhead where it is in sight.
    void zoomBy(double factor);
    /// From in to out.
    void showRange();
    const TimeScale& scale() const { return scale_; }
    const LaneLayout& lanes() const { return lanes_; }
    /// What the last paint drew.
    const PaintCounts& lastPaint() const { return lastPaint_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// @param isScrubbing  the mouse is still held: the last one of a drag says false
    void playheadMoved(qint64 frame, bool isScrubbing);
    void selectionChanged(const std::set<std::int64_t>& keys);
    void keyAdded(qint64 frame);
    /// From where to where, once at the end of a drag. A key that another one lands on is to give way.
    void keysMoved(const std::map<std::int64_t, std::int64_t>& moves);
    void keysRemoved(const std::vector<std::int64_t>& keys);
    /// Once at the end of a drag.
    void rangeEdited(std::optional<std::int64_t> in, std::optional<std::int64_t> out);
    void cutToggled(qint64 frame);
    void markerToggled(qint64 frame);
    void pictureDropped(qint64 key, const QString& path);
    void menuWanted(qint64 frame, fresco::widgets::Lane lane, const QPoint& globalPosition);
    /// A tap on the space bar.
    void playToggled();
    /// By the person, in the menu over the names.
    void laneToggled(fresco::widgets::Lane lane, bool isShown);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    // TimelineMouse::Host
    const TimelineContent& mouseContent() const override { return content_; }
    const TimeScale& mouseScale() const override { return scale_; }
    const LaneLayout& mouseLanes() const override { return lanes_; }
    TimelineState& mouseState() override { return state_; }
    void scrolled(double pixels) override;
    void stateChanged() override;
    void movePlayhead(std::int64_t frame, bool isScrubbing) override;
    void select(const std::set<std::int64_t>& keys) override;
    void moveKeys(const std::map<std::int64_t, std::int64_t>& moves) override;
    void editRange(std::optional<std::int64_t> in, std::optional<std::int64_t> out) override;

    void layOut();
    void scaleChanged();
    void wantThumbnails();
    void updatePlayhead(std::int64_t frame);
    std::int64_t lastFrame() const;

    // timeline_view_input.cpp
    void scrollAtEdge();
    void zoomAbout(double x, double factor);
    void showCursor(const QPoint& place);
    bool showToolTip(const QPoint& place, const QPoint& globalPlace);
    bool takesShortcut(const QKeyEvent* event) const;
    bool actOnKey(const QKeyEvent* event);
    void goTo(std::int64_t frame);
    void goToKey(int direction);
    void removeSelected();

    // timeline_view_drop.cpp
    std::optional<std::int64_t> keyForDrop(const QPoint& place) const;
    void endDrop();

    TimelineContent content_;
    TimelineState state_;
    TimeScale scale_;
    LaneLayout lanes_;
    std::set<Lane> hidden_;
    TimelineMouse mouse_{*this};
    TimelineHeader* header_;
    ThumbnailProvider* thumbnails_ = nullptr;
    QTimer edgeTimer_;
    QPoint lastPlace_;  ///< of the mouse, for scrolling at the edges
    TimelineMouse::Modifiers lastModifiers_;
    bool isSpaceHeld_ = false;
    bool hasPannedWithSpace_ = false;
    bool isSettingBar_ = false;
    StripPictures pictures_;
    PaintCounts lastPaint_;
};

}  // namespace fresco::widgets
