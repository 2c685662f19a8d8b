// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_viewer/wipe_divider.h"

#include "colours.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace fresco::widgets {

namespace {

constexpr int kHitWidth = 24;
constexpr double kStep = 0.01;
constexpr double kLongStep = 0.1;

bool movesDivider(const QKeyEvent& event)
{
    const bool isArrow = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
    return isArrow && (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
}

}  // namespace

WipeDivider::WipeDivider(QWidget* parent) : QWidget(parent)
{
    setObjectName("wipeDivider");
    setCursor(Qt::SplitHCursor);
    setFocusPolicy(Qt::StrongFocus);
    retranslate();
}

void WipeDivider::setShare(double share)
{
    const double clamped = std::clamp(share, 0.0, 1.0);
    if (clamped == share_)
        return;
    share_ = clamped;
    place();
    retranslate();
    Q_EMIT shareChanged(share_);
}

void WipeDivider::setArea(const QRectF& picture)
{
    area_ = picture;
    place();
}

double WipeDivider::lineX() const
{
    const double x = area_.x() + share_ * area_.width();
    return std::clamp(x, 0.0, std::max(0.0, parentWidget()->width() - 1.0));
}

void WipeDivider::place()
{
    setGeometry(static_cast<int>(std::lround(lineX())) - kHitWidth / 2, 0, kHitWidth, parentWidget()->height());
}

bool WipeDivider::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && movesDivider(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void WipeDivider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = hasFocus() ? colour(ColourRole::Accent, palette()) : QColor(Qt::white);
    const double x = lineX() - geometry().x();
    const auto lines = [&](const QColor& colour, double width) {
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(x, 0), QPointF(x, height()));
        painter.setBrush(ink);
        painter.drawRoundedRect(QRectF(x - 4, height() / 2.0 - 16, 8, 32), 4, 4);
    };
    lines(QColor(0, 0, 0, 140), 4.0);
    painter.setPen(QPen(ink, 2.0, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    painter.drawRoundedRect(QRectF(x - 3, height() / 2.0 - 15, 6, 30), 3, 3);
}

void WipeDivider::mousePressEvent(QMouseEvent* event) { grabbedAt_ = event->position().x() + x() - lineX(); }

void WipeDivider::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton) || area_.width() <= 0.0)
        return;
    const double onParent = event->position().x() + x() - grabbedAt_;
    setShare((onParent - area_.x()) / area_.width());
}

void WipeDivider::mouseDoubleClickEvent(QMouseEvent*) { setShare(0.5); }

void WipeDivider::keyPressEvent(QKeyEvent* event)
{
    if (!movesDivider(*event)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const double step = event->modifiers() & Qt::ShiftModifier ? kLongStep : kStep;
    setShare(share_ + (event->key() == Qt::Key_Left ? -step : step));
}

void WipeDivider::retranslate()
{
    setAccessibleName(tr("Divider between source and result"));
    setAccessibleDescription(tr("%L1 % of the picture is the source").arg(std::lround(share_ * 100.0)));
    setToolTip(tr("Drag, or move with the arrow keys; a double click centres it"));
}

void WipeDivider::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::widgets
