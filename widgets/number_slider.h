// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDoubleSpinBox;
class QSlider;

namespace fresco::widgets {

/// A real number that can be dragged roughly and typed exactly.
class NumberSlider : public QWidget {
    Q_OBJECT
public:
    explicit NumberSlider(QWidget* parent = nullptr);

    /// @param step  of the arrows and of the slider; decides the decimals
    void setRange(double minimum, double maximum, double step);
    void setSuffix(const QString& suffix);
    void setValue(double value);
    double value() const;

Q_SIGNALS:
    /// The person changed it; setValue() is silent.
    void valueEdited(double value);

private:
    void showOnSlider(double value);

    QSlider* slider_;
    QDoubleSpinBox* box_;
    double minimum_ = 0.0;
    double step_ = 0.01;
};

}  // namespace fresco::widgets
