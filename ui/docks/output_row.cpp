// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/output_row.h"

#include <QAction>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace fresco::ui {

OutputRow::OutputRow(QAction* saveAs, QWidget* parent)
    : QWidget(parent), label_(new QLabel(this)), name_(new QLineEdit(this))
{
    name_->setObjectName("outputName");
    name_->setReadOnly(true);
    auto* change = new QToolButton(this);
    change->setDefaultAction(saveAs);
    change->setAutoRaise(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(label_);
    layout->addWidget(name_, 1);
    layout->addWidget(change);
    retranslate();
}

void OutputRow::setPath(const QString& path)
{
    name_->setText(QFileInfo(path).fileName());
    name_->setToolTip(path);
    name_->setCursorPosition(0);
}

void OutputRow::retranslate()
{
    label_->setText(tr("Save as"));
    name_->setAccessibleName(tr("File of the result"));
    name_->setPlaceholderText(tr("beside the video"));
}

void OutputRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
