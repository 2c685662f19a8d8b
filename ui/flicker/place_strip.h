// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flicker/flicker_analyst.h"

#include <QWidget>

#include <optional>

namespace fresco::ui {

/// One place of the film, keyframe beside keyframe: its source above, its result below, and between them whether they
/// are tied. Arrow keys walk along it; Return or a click goes to that keyframe.
class PlaceStrip : public QWidget {
    Q_OBJECT
public:
    explicit PlaceStrip(QWidget* parent = nullptr);

    void setAnswer(const FlickerAnswer& answer);
    void clear();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void frameWanted(qint64 frame);
    /// The cell that the keyboard is on, to be scrolled to.
    void cellReached(const QRect& cell);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int side() const;
    int linkWidth() const;
    QRect cell(std::size_t index) const;
    QRect link(std::size_t step) const;
    std::optional<std::size_t> cellAt(const QPoint& position) const;
    void walk(int direction);
    void paintCell(QPainter& painter, std::size_t index) const;
    void paintCrop(QPainter& painter, const QRect& area, const QImage& crop, bool isThere) const;
    void paintLink(QPainter& painter, std::size_t step) const;
    bool hasResults() const;
    void tell();

    FlickerAnswer answer_;
    std::size_t current_ = 0;
};

}  // namespace fresco::ui
