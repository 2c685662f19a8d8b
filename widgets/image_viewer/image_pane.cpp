// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_viewer/image_pane.h"

#include "colours.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

namespace fresco::widgets {

namespace {

constexpr double kNearestAbove = 2.0;  // above 200 % people want to see pixels, not a blur
constexpr double kZoomPerNotch = 1.2;
constexpr double kWheelUnitsPerNotch = 120.0;

}  // namespace

ImagePane::ImagePane(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::ClickFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void ImagePane::setImage(const QImage& image, QSize referenceSize)
{
    image_ = image;
    reduced_ = {};
    update();
    if (referenceSize != referenceSize_) {
        referenceSize_ = referenceSize;
        Q_EMIT referenceSizeChanged();
    }
}

void ImagePane::setTitle(const QString& title)
{
    title_ = title;
    setAccessibleName(title);
    update();
}

void ImagePane::setNotice(const QString& notice)
{
    if (notice == notice_)
        return;
    notice_ = notice;
    setAccessibleDescription(notice);
    update();
}

void ImagePane::setView(const ViewTransform& view)
{
    view_ = view;
    update();
}

QSizeF ImagePane::paneDeviceSize() const { return QSizeF(size()) * devicePixelRatioF(); }

double ImagePane::shownScale() const { return scaleOf(view_, referenceSize_, paneDeviceSize()); }

void ImagePane::zoomBy(double factor) { zoomTo(shownScale() * factor); }

void ImagePane::zoomTo(double scale)
{
    const QSizeF pane = paneDeviceSize();
    edit(scaledTo(view_, scale, QPointF(pane.width() / 2.0, pane.height() / 2.0), referenceSize_, pane));
}

void ImagePane::edit(const ViewTransform& view)
{
    if (view == view_)
        return;
    setView(view);
    Q_EMIT viewEdited(view);
}

void ImagePane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(ColourRole::ViewerBackground, palette()));
    if (!image_.isNull())
        drawPicture(painter);
    drawNotice(painter);
    drawTitle(painter);
}

void ImagePane::drawPicture(QPainter& painter)
{
    const double ratio = devicePixelRatioF();
    const QRectF placed = placedRect(view_, referenceSize_, paneDeviceSize());
    const QRectF target(placed.topLeft() / ratio, placed.size() / ratio);
    const QSize deviceSize = placed.size().toSize();
    const bool shrinks = deviceSize.width() < image_.width() && deviceSize.height() < image_.height();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, shownScale() < kNearestAbove);
    painter.setOpacity(notice_.isEmpty() ? 1.0 : 0.28);
    painter.drawImage(target, shrinks ? reducedTo(deviceSize) : image_);
    painter.setOpacity(1.0);
}

const QImage& ImagePane::reducedTo(QSize deviceSize)
{
    // QPainter samples four pixels wherever it shrinks to: fine texture would sparkle from frame to frame.
    if (reduced_.size() != deviceSize)
        reduced_ = image_.scaled(deviceSize.expandedTo({1, 1}), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return reduced_;
}

void ImagePane::drawTitle(QPainter& painter)
{
    if (title_.isEmpty())
        return;
    const QFontMetrics metrics(font());
    const int pad = metrics.height() / 3;
    const QSize extent(metrics.horizontalAdvance(title_) + 3 * pad, metrics.height() + pad);
    const QRect badge(QPoint(2 * pad, 2 * pad), extent);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(ColourRole::ViewerBadge, palette()));
    painter.drawRoundedRect(badge, pad, pad);
    painter.setPen(colour(ColourRole::ViewerText, palette()));
    painter.drawText(badge, Qt::AlignCenter, title_);
}

void ImagePane::drawNotice(QPainter& painter)
{
    if (notice_.isEmpty())
        return;
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    painter.setFont(large);
    painter.setPen(colour(ColourRole::ViewerText, palette()));
    painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, notice_);
    painter.setFont(font());
}

void ImagePane::wheelEvent(QWheelEvent* event)
{
    const double notches = event->angleDelta().y() / kWheelUnitsPerNotch;
    if (referenceSize_.isEmpty() || notches == 0.0) {
        event->ignore();
        return;
    }
    const QPointF cursor = event->position() * devicePixelRatioF();
    edit(zoomedAbout(view_, cursor, std::pow(kZoomPerNotch, notches), referenceSize_, paneDeviceSize()));
    event->accept();
}

void ImagePane::mousePressEvent(QMouseEvent* event)
{
    if (referenceSize_.isEmpty() || !(event->buttons() & (Qt::LeftButton | Qt::MiddleButton)))
        return;
    isDragging_ = true;
    dragFrom_ = event->position();
    setCursor(Qt::ClosedHandCursor);
}

void ImagePane::mouseMoveEvent(QMouseEvent* event)
{
    if (!isDragging_)
        return;
    const QPointF distance = (event->position() - dragFrom_) * devicePixelRatioF();
    dragFrom_ = event->position();
    edit(panned(view_, distance, referenceSize_, paneDeviceSize()));
}

void ImagePane::mouseReleaseEvent(QMouseEvent*)
{
    isDragging_ = false;
    unsetCursor();
}

void ImagePane::mouseDoubleClickEvent(QMouseEvent*) { edit(ViewTransform{}); }

void ImagePane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
    QWidget::changeEvent(event);
}

}  // namespace fresco::widgets
