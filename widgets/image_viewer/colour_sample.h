// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

#include <optional>

namespace fresco::widgets {

/// A colour as a swatch and as numbers, with the name of what has it: "Source ■ 128 64 255".
class ColourSample : public QWidget {
    Q_OBJECT
public:
    explicit ColourSample(QWidget* parent = nullptr);

    void setName(const QString& name);
    void setColour(std::optional<QColor> colour);
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int swatchSide() const { return fontMetrics().ascent(); }

    QString name_;
    std::optional<QColor> colour_;
};

}  // namespace fresco::widgets
