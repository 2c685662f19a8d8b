// SPDX-License-Identifier: GPL-3.0-or-later
#include "svg_icon_engine.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <utility>

namespace fresco::widgets {

namespace {

QPalette::ColorGroup groupOf(QIcon::Mode mode)
{
    return mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
}

}  // namespace

SvgIconEngine::SvgIconEngine(QByteArray svg, QPalette::ColorRole role) : svg_(std::move(svg)), role_(role) {}

void SvgIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State)
{
    const QPalette::ColorRole role = mode == QIcon::Selected ? QPalette::HighlightedText : role_;
    const QColor ink = QGuiApplication::palette().color(groupOf(mode), role);
    QByteArray coloured = svg_;
    coloured.replace("currentColor", ink.name().toLatin1());
    QSvgRenderer renderer(coloured);
    const int side = std::min(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect).center());
    renderer.render(painter, square);
}

QPixmap SvgIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

// `size` already counts device pixels; the caller sets the ratio.
QPixmap SvgIconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal)
{
    QPixmap drawn(size);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return drawn;
}

QIconEngine* SvgIconEngine::clone() const { return new SvgIconEngine(svg_, role_); }

QIcon paletteIcon(const QString& resource, QPalette::ColorRole role)
{
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new SvgIconEngine(file.readAll(), role));
}

}  // namespace fresco::widgets
