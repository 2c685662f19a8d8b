// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/timeline_mouse.h"
#include "timeline/timeline_painter.h"

#include <QAbstractScrollArea>
#include <QTimer>

namespace fresco::widgets {

/// A film from left to right: ruler, strips of pictures, keys, graphs, state. It shows a TimelineContent and tells what
/// the person wants of it; the owner answers with another content. 100 000 frames cost as much as 100.
class TimelineView : public QAbstractScrollArea, private TimelineMouse::Host {
    Q_OBJECT
public:
    explicit TimelineView(QWidget* parent = nullptr);

    void setContent(const TimelineContent& content);
    const TimelineContent& content() const { return content_; }
    void setThumbnails(ThumbnailProvider* thumbnails);
    /// Pictures of these frames are there now.
    void thumbnailsChanged(std::int64_t first, std::int64_t last);

    void setPlayhead(std::int64_t frame);
    std::int64_t playhead() const { return state_.playhead; }
    void setSelection(const std::set<std::int64_t>& keys);
    const std::set<std::int64_t>& selection() const { return state_.selected; }
    void setShowsTimecode(bool shows);
    void setSnapping(bool snaps) { mouse_.setSnapping(snaps); }
    bool isSnapping() const { return mouse_.isSnapping(); }

    void fit();
    void zoomBy(double factor);
    void showRange();
    const TimeScale& scale() const { return scale_; }
    const LaneLayout& lanes() const { return lanes_; }
    /// Keys drawn by the last paint.
    int drawnKeys() const { return drawnKeys_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void playheadMoved(qint64 frame);
    void selectionChanged(const std::set<std::int64_t>& keys);
    void keyAdded(qint64 frame);
    void keysMoved(const std::map<std::int64_t, std::int64_t>& moves);
    void keysRemoved(const std::vector<std::int64_t>& keys);
    void rangeEdited(std::optional<std::int64_t> in, std::optional<std::int64_t> out);
    void cutToggled(qint64 frame);
    void pictureDropped(qint64 key, const QString& path);
    void menuWanted(qint64 frame, fresco::widgets::Lane lane, const QPoint& globalPosition);
    /// A tap on the space bar.
    void playToggled();

protected:
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
    void movePlayhead(std::int64_t frame) override;
    void select(const std::set<std::int64_t>& keys) override;
    void moveKeys(const std::map<std::int64_t, std::int64_t>& moves) override;
    void editRange(std::optional<std::int64_t> in, std::optional<std::int64_t> out) override;

    void layOut();
    void scaleChanged();
    void wantThumbnails();
    void updatePlayhead(std::int64_t frame);
    bool stepByKey(QKeyEvent* event);
    std::optional<std::int64_t> keyForDrop(const QPoint& place) const;

    TimelineContent content_;
    TimelineState state_;
    TimeScale scale_;
    LaneLayout lanes_;
    TimelineMouse mouse_{*this};
    ThumbnailProvider* thumbnails_ = nullptr;
    QTimer scrollAtEdge_;
    bool isSpaceHeld_ = false;
    bool hasPannedWithSpace_ = false;
    bool isSettingBar_ = false;
    int drawnKeys_ = 0;
};

}  // namespace fresco::widgets
