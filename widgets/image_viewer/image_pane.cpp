// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_viewer/image_pane.h"

#include "colours.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace fresco::widgets {

namespace {

constexpr double kZoomPerNotch = 1.2;
constexpr double kWheelUnitsPerNotch = 120.0;
constexpr double kPanStep = 48.0;
constexpr double kDimmed = 0.28;

/// The way a key with Ctrl moves the picture; null for other keys.
QPointF panOf(const QKeyEvent& event)
{
    if (event.modifiers() != Qt::ControlModifier)
        return {};
    switch (event.key()) {
    case Qt::Key_Left: return {kPanStep, 0.0};
    case Qt::Key_Right: return {-kPanStep, 0.0};
    case Qt::Key_Up: return {0.0, kPanStep};
    case Qt::Key_Down: return {0.0, -kPanStep};
    default: return {};
    }
}

bool isEnter(const QKeyEvent& event) { return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter; }

}  // namespace

ImagePane::ImagePane(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
}

void ImagePane::tellContent()
{
    update();
    Q_EMIT contentChanged();
}

void ImagePane::setImage(const QImage& image, QSize referenceSize)
{
    const bool isOtherSize = referenceSize != content_.referenceSize;
    content_.image = image;
    content_.referenceSize = referenceSize;
    if (isOtherSize)
        placementChanged();
    tellContent();
    if (isOtherSize)
        Q_EMIT referenceSizeChanged();
}

void ImagePane::setTitle(const QString& title)
{
    if (title == content_.title && title == accessibleName())
        return;
    content_.title = title;
    setAccessibleName(title);
    tellContent();
}

void ImagePane::setBadge(const QString& badge, BadgeState state)
{
    if (badge == content_.badge && state == content_.badgeState)
        return;
    content_.badge = badge;
    content_.badgeState = state;
    setAccessibleDescription(content_.notice.isEmpty() ? badge : content_.notice);
    tellContent();
}

void ImagePane::setNotice(const QString& notice)
{
    if (notice == content_.notice)
        return;
    content_.notice = notice;
    setAccessibleDescription(notice.isEmpty() ? content_.badge : notice);
    tellContent();
}

void ImagePane::setOverlays(std::vector<Overlay> overlays)
{
    content_.overlays = std::move(overlays);
    tellContent();
}

void ImagePane::setVectorOverlays(std::vector<VectorOverlay> overlays)
{
    content_.vectors = std::move(overlays);
    tellContent();
}

void ImagePane::showContentOf(const ImagePane* other)
{
    if (std::exchange(standIn_, other) != other)
        update();
}

void ImagePane::setView(const ViewTransform& view)
{
    view_ = view;
    placementChanged();
    update();
}

QSizeF ImagePane::paneDeviceSize() const { return QSizeF(size()) * devicePixelRatioF(); }

double ImagePane::shownScale() const { return scaleOf(view_, referenceSize(), paneDeviceSize()); }

void ImagePane::zoomBy(double factor) { zoomTo(shownScale() * factor); }

void ImagePane::zoomTo(double scale)
{
    const QSizeF pane = paneDeviceSize();
    edit(scaledTo(view_, scale, QPointF(pane.width() / 2.0, pane.height() / 2.0), referenceSize(), pane));
}

void ImagePane::edit(const ViewTransform& view)
{
    if (view == view_)
        return;
    setView(view);
    Q_EMIT viewEdited(view);
}

void ImagePane::panBy(QPointF distance)
{
    edit(panned(view_, distance * devicePixelRatioF(), referenceSize(), paneDeviceSize()));
}

Placement ImagePane::placement() const
{
    const double ratio = devicePixelRatioF();
    const QRectF placed = placedRect(view_, referenceSize(), paneDeviceSize());
    return {QRectF(placed.topLeft() / ratio, placed.size() / ratio), ratio, shownScale()};
}

std::optional<QPointF> ImagePane::fractionAt(QPointF position) const
{
    const QRectF target = placement().target;
    if (referenceSize().isEmpty() || !target.contains(position))
        return std::nullopt;
    return QPointF((position.x() - target.x()) / target.width(), (position.y() - target.y()) / target.height());
}

std::optional<QColor> ImagePane::colourAt(QPointF fraction) const
{
    const QImage& image = content_.image;
    const QPoint pixel(static_cast<int>(fraction.x() * image.width()), static_cast<int>(fraction.y() * image.height()));
    if (!content_.notice.isEmpty() || !image.rect().contains(pixel))
        return std::nullopt;
    return image.pixelColor(pixel);
}

void ImagePane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(ColourRole::ViewerBackground, palette()));
    paintContent(painter);
    if (!hasFocus() || !window()->isActiveWindow())
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour(ColourRole::Accent, palette()), 2.0));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void ImagePane::paintContent(QPainter& painter)
{
    const PaneContent& content = standIn_ ? standIn_->content() : content_;
    const Placement placed = placement();
    painter.setOpacity(content.notice.isEmpty() ? 1.0 : kDimmed);
    drawImage(painter, content.image, placed, reduced_);
    painter.setOpacity(1.0);
    drawOverlays(painter, content, placed);
    drawNotice(painter, content.notice, size(), palette());
    drawTitle(painter, content, size(), palette());
}

void ImagePane::setPickMode(bool on)
{
    picks_ = on;
    showCursor();
}

void ImagePane::showCursor()
{
    if (isDragging_)
        setCursor(Qt::ClosedHandCursor);
    else if (picks_)
        setCursor(Qt::CrossCursor);
    else
        unsetCursor();
}

void ImagePane::wheelEvent(QWheelEvent* event)
{
    const double notches = event->angleDelta().y() / kWheelUnitsPerNotch;
    if (referenceSize().isEmpty() || notches == 0.0) {
        event->ignore();
        return;
    }
    const QPointF cursor = event->position() * devicePixelRatioF();
    edit(zoomedAbout(view_, cursor, std::pow(kZoomPerNotch, notches), referenceSize(), paneDeviceSize()));
    event->accept();
}

void ImagePane::mousePressEvent(QMouseEvent* event)
{
    if (referenceSize().isEmpty() || !(event->buttons() & (Qt::LeftButton | Qt::MiddleButton)))
        return;
    isPressed_ = true;
    pressedAt_ = dragFrom_ = event->position();
}

void ImagePane::mouseMoveEvent(QMouseEvent* event)
{
    hover(event->position());
    if (!isPressed_)
        return;
    const bool isFar = (event->position() - pressedAt_).manhattanLength() >= QApplication::startDragDistance();
    if (!isDragging_ && picks_ && !isFar)
        return;  // a hand that trembles while it clicks must not move the picture
    isDragging_ = true;
    showCursor();
    panBy(event->position() - std::exchange(dragFrom_, event->position()));
}

void ImagePane::mouseReleaseEvent(QMouseEvent* event)
{
    const bool wasClick = isPressed_ && !isDragging_ && event->button() == Qt::LeftButton;
    isPressed_ = isDragging_ = false;
    showCursor();
    const auto fraction = fractionAt(event->position());
    if (picks_ && wasClick && fraction)
        Q_EMIT pointPicked(*fraction);
}

void ImagePane::mouseDoubleClickEvent(QMouseEvent*)
{
    if (!picks_)
        edit(ViewTransform{});
}

void ImagePane::hover(QPointF position)
{
    const auto fraction = fractionAt(position);
    if (!fraction) {
        Q_EMIT pointLeft();
        return;
    }
    const QSize film = referenceSize();
    const QPoint pixel(std::min(static_cast<int>(fraction->x() * film.width()), film.width() - 1),
                       std::min(static_cast<int>(fraction->y() * film.height()), film.height() - 1));
    Q_EMIT pointHovered(*fraction, pixel);
}

void ImagePane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placementChanged();
}

void ImagePane::leaveEvent(QEvent* event)
{
    Q_EMIT pointLeft();
    QWidget::leaveEvent(event);
}

bool ImagePane::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (!panOf(key).isNull() || (picks_ && isEnter(key) && key.modifiers() == Qt::NoModifier)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void ImagePane::keyPressEvent(QKeyEvent* event)
{
    const QPointF distance = panOf(*event);
    if (!distance.isNull()) {
        panBy(distance);
    } else if (picks_ && isEnter(*event)) {
        if (const auto fraction = fractionAt(QRectF(rect()).center()))
            Q_EMIT pointPicked(*fraction);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ImagePane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
    QWidget::changeEvent(event);
}

}  // namespace fresco::widgets
