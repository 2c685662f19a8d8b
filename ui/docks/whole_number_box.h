// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

namespace fresco::ui {

/// A spin box for whole numbers past 2^31 (seeds, frame numbers); exact up to 2^53.
/// A limit so high that it stands for "no limit" reads as a word.
class WholeNumberBox : public QDoubleSpinBox {
    Q_OBJECT
public:
    explicit WholeNumberBox(QWidget* parent);

    QString textFromValue(double value) const override;
    double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

}  // namespace fresco::ui
