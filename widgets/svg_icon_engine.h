// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIcon>
#include <QIconEngine>
#include <QPalette>

namespace fresco::widgets {

/// Draws a single-colour SVG in the colour of the text beside it, so that one file serves both themes.
/// The colour is read when it is painted: a theme switch needs no new icons.
class SvgIconEngine : public QIconEngine {
public:
    /// @param svg  a drawing whose only colour is `currentColor`
    explicit SvgIconEngine(QByteArray svg, QPalette::ColorRole role = QPalette::ButtonText);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine* clone() const override;

private:
    QByteArray svg_;
    QPalette::ColorRole role_;
};

/// @param resource  path of the SVG, ":/icons/open.svg"; a missing one gives an empty icon
QIcon paletteIcon(const QString& resource, QPalette::ColorRole role = QPalette::ButtonText);

}  // namespace fresco::widgets
