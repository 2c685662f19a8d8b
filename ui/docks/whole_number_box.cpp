// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/whole_number_box.h"

#include <QCoreApplication>

namespace fresco::ui {

namespace {

constexpr double kEndless = 1e12;
constexpr int kWidth = 110;
constexpr int kSmallestWidth = 60;

QString endWord() { return QCoreApplication::translate("WholeNumberBox", "end", "a frame number without limit"); }

}  // namespace

WholeNumberBox::WholeNumberBox(QWidget* parent) : QDoubleSpinBox(parent) { setDecimals(0); }

QString WholeNumberBox::textFromValue(double value) const
{
    return value >= kEndless ? endWord() : QDoubleSpinBox::textFromValue(value);
}

double WholeNumberBox::valueFromText(const QString& text) const
{
    return text.startsWith(endWord()) ? maximum() : QDoubleSpinBox::valueFromText(text);
}

QValidator::State WholeNumberBox::validate(QString& text, int& position) const
{
    return text.startsWith(endWord()) ? QValidator::Acceptable : QDoubleSpinBox::validate(text, position);
}

// The widest value would be thirteen digits, which nobody types: it must not widen the panel.
QSize WholeNumberBox::sizeHint() const { return {kWidth, QDoubleSpinBox::sizeHint().height()}; }

QSize WholeNumberBox::minimumSizeHint() const { return {kSmallestWidth, QDoubleSpinBox::minimumSizeHint().height()}; }

}  // namespace fresco::ui
