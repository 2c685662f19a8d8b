// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image_viewer/view_transform.h"

#include <QImage>
#include <QWidget>

namespace fresco::widgets {

/// Shows one picture, or says why there is none. Zooms with the wheel, pans with a drag.
class ImagePane : public QWidget {
    Q_OBJECT
public:
    explicit ImagePane(QWidget* parent = nullptr);

    /// @param image          any size; drawn over the area of a picture of `referenceSize`
    /// @param referenceSize  the film's own size, which scale 100 % refers to
    void setImage(const QImage& image, QSize referenceSize);
    const QImage& image() const { return image_; }
    QSize referenceSize() const { return referenceSize_; }

    /// The name in the corner: "Source".
    void setTitle(const QString& title);
    /// Dims the picture and writes a sentence over it; empty: nothing.
    void setNotice(const QString& notice);
    QString notice() const { return notice_; }

    void setView(const ViewTransform& view);
    const ViewTransform& view() const { return view_; }
    /// Zooms about the middle of the pane, as menu entries and keys do.
    void zoomBy(double factor);
    void zoomTo(double scale);
    /// Device pixels per image pixel, as it is shown now.
    double shownScale() const;

    QSize sizeHint() const override { return {480, 320}; }
    QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    /// A film of another size came in: the scale on screen may be another one.
    void referenceSizeChanged();
    /// The person zoomed or panned.
    void viewEdited(const fresco::widgets::ViewTransform& view);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QSizeF paneDeviceSize() const;
    void edit(const ViewTransform& view);
    void drawPicture(QPainter& painter);
    void drawTitle(QPainter& painter);
    void drawNotice(QPainter& painter);
    const QImage& reducedTo(QSize deviceSize);

    QImage image_;
    QImage reduced_;  ///< image_ at the size on screen when that is smaller; made once per picture and zoom
    QSize referenceSize_;
    QString title_;
    QString notice_;
    ViewTransform view_;
    QPointF dragFrom_;
    bool isDragging_ = false;
};

}  // namespace fresco::widgets
