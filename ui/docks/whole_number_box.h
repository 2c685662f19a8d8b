// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

namespace fresco::ui {

/// A spin box for whole numbers past 2^31 (seeds, frame numbers); exact up to 2^53.
class WholeNumberBox : public QDoubleSpinBox {
    Q_OBJECT
public:
    explicit WholeNumberBox(QWidget* parent) : QDoubleSpinBox(parent) { setDecimals(0); }

    /// A limit that stands for "no limit" reads as a word.
    QString textFromValue(double value) const override
    {
        return value >= kEndless ? tr("end") : QDoubleSpinBox::textFromValue(value);
    }
    double valueFromText(const QString& text) const override
    {
        return text.startsWith(tr("end")) ? maximum() : QDoubleSpinBox::valueFromText(text);
    }
    QValidator::State validate(QString& text, int& position) const override
    {
        return text.startsWith(tr("end")) ? QValidator::Acceptable : QDoubleSpinBox::validate(text, position);
    }
    // The widest value would be thirteen digits, which nobody types: it must not widen the panel.
    QSize sizeHint() const override { return {110, QDoubleSpinBox::sizeHint().height()}; }
    QSize minimumSizeHint() const override { return {60, QDoubleSpinBox::minimumSizeHint().height()}; }

private:
    static constexpr double kEndless = 1e12;
};

}  // namespace fresco::ui
