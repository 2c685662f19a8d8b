// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QLabel>

#include <algorithm>

namespace fresco::ui {

/// A sentence below a field.
inline QLabel* hintLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    return label;
}

/// The same choices in another language.
inline void refill(QComboBox* box, const QStringList& texts)
{
    const int chosen = std::max(0, box->currentIndex());
    box->clear();
    box->addItems(texts);
    box->setCurrentIndex(chosen);
}

}  // namespace fresco::ui
