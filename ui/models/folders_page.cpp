// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/folders_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace fresco::ui {

FoldersPage::FoldersPage(const QString& own, const QStringList& folders, QWidget* parent)
    : QWidget(parent), own_(own), words_(new QLabel(this)), list_(new QListWidget(this)), add_(new QPushButton(this)),
      remove_(new QPushButton(this)), open_(new QPushButton(this))
{
    words_->setWordWrap(true);
    list_->setObjectName("modelFolders");
    list_->setAlternatingRowColors(true);
    list_->addItem(own_);
    list_->addItems(folders);
    add_->setObjectName("modelFolderAdd");
    remove_->setObjectName("modelFolderRemove");
    open_->setObjectName("modelFolderOpen");
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {add_, remove_, open_}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(words_);
    layout->addWidget(list_, 1);
    layout->addLayout(buttons);
    connect(list_, &QListWidget::currentRowChanged, this, &FoldersPage::update);
    connect(add_, &QPushButton::clicked, this, &FoldersPage::addWanted);
    connect(remove_, &QPushButton::clicked, this, &FoldersPage::removeCurrent);
    connect(open_, &QPushButton::clicked, this, [this] { Q_EMIT openWanted(list_->currentItem()->text()); });
    list_->setCurrentRow(0);
    retranslate();
}

QStringList FoldersPage::folders() const
{
    QStringList folders;
    for (int i = 1; i < list_->count(); ++i)
        folders << list_->item(i)->text();
    return folders;
}

void FoldersPage::add(const QString& folder)
{
    if (folder == own_ || folders().contains(folder))
        return;
    list_->addItem(folder);
    list_->setCurrentRow(list_->count() - 1);
    Q_EMIT changed(folders());
}

void FoldersPage::removeCurrent()
{
    delete list_->takeItem(list_->currentRow());
    Q_EMIT changed(folders());
}

void FoldersPage::update()
{
    remove_->setEnabled(list_->currentRow() > 0);
    open_->setEnabled(list_->currentRow() >= 0);
}

void FoldersPage::retranslate()
{
    words_->setText(tr("Models are looked for in these folders, and one level below. The first is the program's own."));
    list_->setAccessibleName(tr("Folders that are searched for models"));
    add_->setText(tr("&Add Folder…"));
    remove_->setText(tr("&Remove"));
    open_->setText(tr("&Open Folder"));
    update();
}

void FoldersPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
