// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPoint>
#include <QWidget>

#include <optional>

class QLabel;

namespace fresco::widgets {

class ColourSample;

/// One line under the pictures: the point below the cursor, its colour in both, and what else its owner knows of it.
class PixelReadout : public QWidget {
    Q_OBJECT
public:
    explicit PixelReadout(QWidget* parent = nullptr);

    /// A colour that is not known is shown as a dash.
    void showPoint(QPoint pixel, std::optional<QColor> first, std::optional<QColor> second);
    /// Flow, occlusion, … in the owner's words; goes with the point.
    void setFacts(const QString& facts);
    /// The cursor is on no picture.
    void clear();

    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fixWidths();

    QLabel* place_;
    ColourSample* first_;
    ColourSample* second_;
    QLabel* facts_;
};

}  // namespace fresco::widgets
