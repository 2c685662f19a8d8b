// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image_viewer/content_painter.h"
#include "image_viewer/view_transform.h"

#include <QWidget>

#include <optional>

namespace fresco::widgets {

/// Shows one picture, or says why there is none. Zooms with the wheel, pans with a drag or Ctrl and arrow keys.
class ImagePane : public QWidget {
    Q_OBJECT
public:
    explicit ImagePane(QWidget* parent = nullptr);

    /// @param image          any size; drawn over the area of a picture of `referenceSize`
    /// @param referenceSize  the film's own size, which scale 100 % refers to
    void setImage(const QImage& image, QSize referenceSize);
    const QImage& image() const { return content_.image; }
    QSize referenceSize() const { return content_.referenceSize; }

    /// The name in the corner: "Source".
    void setTitle(const QString& title);
    /// Beside the title: "Draft", "Stale"; empty: none.
    void setBadge(const QString& badge, BadgeState state = BadgeState::Plain);
    /// Dims the picture and writes a sentence over it; empty: nothing.
    void setNotice(const QString& notice);
    QString notice() const { return content_.notice; }
    void setOverlays(std::vector<Overlay> overlays);
    void setVectorOverlays(std::vector<VectorOverlay> overlays);

    const PaneContent& content() const { return content_; }
    /// Shows another pane's picture in place of its own; nullptr: its own again.
    void showContentOf(const ImagePane* other);

    void setView(const ViewTransform& view);
    const ViewTransform& view() const { return view_; }
    /// Zooms about the middle of the pane, as menu entries and keys do.
    void zoomBy(double factor);
    void zoomTo(double scale);
    /// Device pixels per image pixel, as it is shown now.
    double shownScale() const;

    /// A click (or Enter, for the middle of the pane) names a point of the picture.
    void setPickMode(bool on);
    bool isPicking() const { return picks_; }

    /// The picture's own colour at a point; nothing where there is no picture, or one that is dimmed.
    std::optional<QColor> colourAt(QPointF fraction) const;

    QSize sizeHint() const override { return {480, 320}; }
    QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    /// A film of another size came in: the scale on screen may be another one.
    void referenceSizeChanged();
    /// Something that is drawn is another.
    void contentChanged();
    /// The person zoomed or panned.
    void viewEdited(const fresco::widgets::ViewTransform& view);
    /// @param pixel  of the film's picture
    void pointHovered(QPointF fraction, QPoint pixel);
    void pointLeft();
    void pointPicked(QPointF fraction);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

    /// What fills the pane, without the frame of a focused one.
    virtual void paintContent(QPainter& painter);
    /// The picture lies elsewhere, or is larger or smaller.
    virtual void placementChanged() {}
    Placement placement() const;
    /// The point of the picture under one of the pane; nothing beside the picture.
    std::optional<QPointF> fractionAt(QPointF position) const;

private:
    QSizeF paneDeviceSize() const;
    void edit(const ViewTransform& view);
    void panBy(QPointF distance);
    void hover(QPointF position);
    void showCursor();
    void tellContent();

    PaneContent content_;
    const ImagePane* standIn_ = nullptr;
    ReducedPicture reduced_;
    ViewTransform view_;
    QPointF pressedAt_;
    QPointF dragFrom_;
    bool isPressed_ = false;
    bool isDragging_ = false;
    bool picks_ = false;
};

}  // namespace fresco::widgets
