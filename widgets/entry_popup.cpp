// SPDX-License-Identifier: GPL-3.0-or-later
#include "entry_popup.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace fresco::widgets {

namespace {

constexpr int kMargin = 8;
constexpr int kRows = 8;
constexpr int kLetters = 36;

}  // namespace

EntryPopup::EntryPopup(QWidget* parent)
    : QFrame(parent, Qt::Popup), line_(new QLineEdit(this)), list_(new QListWidget(this)), empty_(new QLabel(this)),
      save_(new QPushButton(this)), delete_(new QPushButton(this))
{
    setObjectName("entryPopup");
    setFrameShape(QFrame::StyledPanel);
    line_->setObjectName("entryLine");
    line_->setClearButtonEnabled(true);
    line_->installEventFilter(this);
    list_->setObjectName("entryList");
    list_->setTextElideMode(Qt::ElideRight);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->installEventFilter(this);
    empty_->setWordWrap(true);
    save_->setObjectName("saveEntry");
    delete_->setObjectName("deleteEntry");
    for (QPushButton* button : {save_, delete_})
        button->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(save_);
    buttons->addWidget(delete_);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->addWidget(line_);
    layout->addWidget(empty_);
    layout->addWidget(list_);
    layout->addLayout(buttons);
    connect(line_, &QLineEdit::textChanged, this, &EntryPopup::fill);
    connect(list_, &QListWidget::itemClicked, this, &EntryPopup::choose);
    connect(list_, &QListWidget::currentRowChanged, this, &EntryPopup::updateButtons);
    connect(save_, &QPushButton::clicked, this, &EntryPopup::save);
    connect(delete_, &QPushButton::clicked, this, &EntryPopup::remove);
    setEditable(false);
    retranslate();
}

void EntryPopup::setEntries(std::vector<PopupEntry> entries)
{
    entries_ = std::move(entries);
    fill();
}

void EntryPopup::setEditable(bool on)
{
    isEditable_ = on;
    save_->setVisible(on);
    delete_->setVisible(on);
    retranslate();
}

void EntryPopup::setEmptyText(const QString& text) { empty_->setText(text); }

void EntryPopup::openBelow(const QWidget* anchor)
{
    line_->clear();
    fill();
    list_->setFixedHeight(kRows * list_->fontMetrics().height() * 3 / 2);
    setFixedWidth(kLetters * fontMetrics().averageCharWidth() + 2 * kMargin);
    adjustSize();
    const QRect screen = anchor->screen()->availableGeometry();
    QPoint corner = anchor->mapToGlobal(QPoint(anchor->width() - width(), anchor->height()));
    corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    corner.setY(std::min(corner.y(), screen.bottom() - height()));
    move(corner);
    show();
    line_->setFocus();
}

void EntryPopup::fill()
{
    const QString wanted = line_->text().trimmed();
    list_->clear();
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const PopupEntry& entry = entries_[i];
        if (!entry.name.contains(wanted, Qt::CaseInsensitive) && !entry.text.contains(wanted, Qt::CaseInsensitive))
            continue;
        auto* item = new QListWidgetItem(entry.name, list_);
        item->setData(Qt::UserRole, static_cast<int>(i));
        item->setToolTip(entry.text);
    }
    // A new name is no choice: Enter would put back an old entry where somebody means to save.
    list_->setCurrentRow(isEditable_ && !wanted.isEmpty() ? -1 : 0);
    empty_->setVisible(entries_.empty());
    list_->setVisible(!entries_.empty());
    updateButtons();
}

int EntryPopup::current() const
{
    const QListWidgetItem* item = list_->currentItem();
    return item ? item->data(Qt::UserRole).toInt() : -1;
}

void EntryPopup::updateButtons()
{
    const int index = current();
    save_->setEnabled(!line_->text().trimmed().isEmpty());
    delete_->setEnabled(index >= 0 && entries_[static_cast<std::size_t>(index)].isOwn);
}

void EntryPopup::choose()
{
    const int index = current();
    if (index < 0)
        return;
    close();
    Q_EMIT chosen(index);
}

void EntryPopup::save()
{
    const QString name = line_->text().trimmed();
    if (!isEditable_ || name.isEmpty())
        return;
    close();
    Q_EMIT saveWanted(name);
}

void EntryPopup::remove()
{
    if (isEditable_ && delete_->isEnabled())
        Q_EMIT deleteWanted(QString(entries_[static_cast<std::size_t>(current())].name));
}

bool EntryPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isEnter) {
        current() >= 0 ? choose() : save();
        return true;
    }
    if (watched == line_ && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        list_->setCurrentRow(std::clamp(list_->currentRow() + (key == Qt::Key_Down ? 1 : -1), 0, list_->count() - 1));
        return true;
    }
    if (watched == list_ && key == Qt::Key_Delete) {
        remove();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void EntryPopup::retranslate()
{
    line_->setPlaceholderText(isEditable_ ? tr("Search, or a name to save under") : tr("Search"));
    line_->setAccessibleName(line_->placeholderText());
    list_->setAccessibleName(tr("Entries"));
    save_->setText(tr("Save"));
    delete_->setText(tr("Delete"));
}

void EntryPopup::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

}  // namespace fresco::widgets
