// SPDX-License-Identifier: GPL-3.0-or-later
#include "scopes/scope_view.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace fresco::widgets {

namespace {

constexpr int kShortestPause = 67;  // milliseconds: fifteen a second
const QColor kScale(255, 255, 255, 45);
const QColor kWords(255, 255, 255, 190);

/// The places of pure colours in a vectorscope at 75 %, Cb and Cr of Rec. 709 as fractions of its side.
struct Target {
    const char* name;
    double cb, cr;
};
constexpr std::array<Target, 6> kTargets{{{"R", -0.0859, 0.375},
                                          {"Mg", 0.289, 0.3406},
                                          {"B", 0.375, -0.0344},
                                          {"Cy", 0.0859, -0.375},
                                          {"G", -0.289, -0.3406},
                                          {"Yl", -0.375, 0.0344}}};

}  // namespace

ScopeView::ScopeView(QWidget* parent) : QWidget(parent), task_(new LatestTask(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent);
    pause_.setSingleShot(true);
    pause_.setInterval(kShortestPause);
    connect(&pause_, &QTimer::timeout, this, &ScopeView::measure);
}

void ScopeView::setKind(ScopeKind kind)
{
    kind_ = kind;
    trace_ = {};
    wish();
    update();
}

void ScopeView::setTitle(const QString& title)
{
    title_ = title;
    setAccessibleName(title);
    update();
}

void ScopeView::setPicture(const QImage& picture)
{
    if (picture.cacheKey() == picture_.cacheKey())
        return;
    picture_ = picture;
    wish();
}

void ScopeView::wish()
{
    isStale_ = true;
    if (!pause_.isActive())
        measure();
}

void ScopeView::measure()
{
    if (!isStale_ || !isVisible())
        return;
    isStale_ = false;
    pause_.start();
    task_->start([this, kind = kind_, picture = picture_] {
        const QImage made = scopeTrace(kind, picture);
        return LatestTask::Delivery([this, kind, made] {
            if (kind != kind_)
                return;
            trace_ = made;
            update();
            Q_EMIT measured();
        });
    });
}

void ScopeView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (isStale_)
        wish();
}

QRect ScopeView::traceRect() const
{
    const int top = fontMetrics().height() + 6;
    const QRect area = rect().adjusted(6, top, -6, -6);
    if (kind_ != ScopeKind::Vectorscope)
        return area;
    const int side = std::max(1, std::min(area.width(), area.height()));
    return QRect(area.center() - QPoint(side / 2, side / 2), QSize(side, side));
}

void ScopeView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::black);  // a trace is light: dark in both themes
    const QRect area = traceRect();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!trace_.isNull())
        painter.drawImage(area, trace_);
    if (kind_ == ScopeKind::Vectorscope)
        paintTargets(painter, area);
    else
        paintLevels(painter, area);
    painter.setPen(kWords);
    painter.drawText(rect().adjusted(6, 3, -6, 0), Qt::AlignLeft | Qt::AlignTop, title_);
}

void ScopeView::paintLevels(QPainter& painter, const QRect& area) const
{
    painter.setPen(kScale);
    painter.drawRect(area.adjusted(0, 0, -1, -1));
    for (int quarter = 1; quarter < 4; ++quarter) {
        if (kind_ == ScopeKind::Histogram) {
            const int x = area.left() + area.width() * quarter / 4;
            painter.drawLine(x, area.top(), x, area.bottom());
        } else {
            const int y = area.top() + area.height() * quarter / 4;
            painter.drawLine(area.left(), y, area.right(), y);
        }
    }
}

void ScopeView::paintTargets(QPainter& painter, const QRect& area) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(kScale);
    painter.setBrush(Qt::NoBrush);
    const QPointF centre = QRectF(area).center();
    painter.drawEllipse(centre, area.width() / 2.0 - 1.0, area.height() / 2.0 - 1.0);
    painter.drawLine(QPointF(area.left(), centre.y()), QPointF(area.right(), centre.y()));
    painter.drawLine(QPointF(centre.x(), area.top()), QPointF(centre.x(), area.bottom()));
    painter.setPen(kWords);
    const double box = std::max(6.0, area.width() / 28.0);
    for (const Target& target : kTargets) {
        const QPointF at = centre + QPointF(target.cb * area.width(), -target.cr * area.height());
        painter.drawRect(QRectF(at - QPointF(box / 2, box / 2), QSizeF(box, box)));
        if (area.width() > 140)
            painter.drawText(QRectF(at - QPointF(20, box / 2 + 16), QSizeF(40, 16)), Qt::AlignCenter, target.name);
    }
}

}  // namespace fresco::widgets
