// SPDX-License-Identifier: GPL-3.0-or-later
#include "chip_row.h"

#include "flow_layout.h"

#include <QToolButton>

namespace fresco::widgets {

ChipRow::ChipRow(QWidget* parent) : QWidget(parent)
{
    new FlowLayout(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChipRow::setChips(const std::vector<Chip>& chips)
{
    for (QToolButton* old : findChildren<QToolButton*>())
        delete old;
    for (const Chip& chip : chips) {
        auto* button = new QToolButton(this);
        button->setText(chip.label);
        button->setToolTip(chip.text);
        button->setCheckable(true);
        button->setProperty("chipText", chip.text);
        connect(button, &QToolButton::clicked, this, [this, text = chip.text] {
            setCurrentText(text);
            Q_EMIT chosen(text);
        });
        layout()->addWidget(button);
    }
    setCurrentText(current_);
    updateGeometry();
}

void ChipRow::setCurrentText(const QString& text)
{
    current_ = text;
    for (QToolButton* button : findChildren<QToolButton*>())
        button->setChecked(button->property("chipText").toString() == text);
}

}  // namespace fresco::widgets
