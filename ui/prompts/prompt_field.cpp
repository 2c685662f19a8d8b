// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/prompt_field.h"

#include "entry_popup.h"
#include "prompt_edit.h"
#include "prompts/token_gauge.h"
#include "prompts/token_meter.h"
#include "svg_icon_engine.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace fresco::ui {

PromptField::PromptField(Shelf list, int lines, QWidget* parent)
    : QWidget(parent), list_(list), label_(new QLabel(this)), listButton_(new QToolButton(this)),
      edit_(new widgets::PromptEdit(lines, this)), gauge_(new TokenGauge(this)), meter_(new TokenMeter(this)),
      popup_(new widgets::EntryPopup(this))
{
    label_->setBuddy(edit_);
    listButton_->setObjectName("promptList");
    listButton_->setIcon(widgets::paletteIcon(list == Shelf::History ? ":/icons/history.svg" : ":/icons/preset.svg"));
    listButton_->setAutoRaise(true);
    listButton_->hide();
    popup_->setEditable(list != Shelf::History);
    setFocusProxy(edit_);
    auto* head = new QHBoxLayout;
    head->addWidget(label_, 1);
    head->addWidget(listButton_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(edit_);
    layout->addWidget(gauge_);
    gauge_->hide();
    connect(edit_, &widgets::PromptEdit::edited, this, [this](const QString& text) {
        countAgain();
        Q_EMIT edited(text);
    });
    connect(meter_, &TokenMeter::counted, this, [this](std::optional<int> tokens) {
        gauge_->setTokens(tokens);
        gauge_->setVisible(tokens && !this->text().isEmpty());
    });
    connect(listButton_, &QToolButton::clicked, this, &PromptField::openList);
    connect(popup_, &widgets::EntryPopup::chosen, this, &PromptField::chooseFromList);
    connect(popup_, &widgets::EntryPopup::saveWanted, this, [this](const QString& name) {
        if (shelf_)
            shelf_->save(kind(), {name, text()});
    });
    connect(popup_, &widgets::EntryPopup::deleteWanted, this, [this](const QString& name) {
        if (shelf_)
            shelf_->remove(kind(), name);
    });
    retranslate();
}

void PromptField::setAnalysis(const PromptAnalysis& analysis)
{
    edit_->setReader(analysis.read);
    meter_->setAnalysis(analysis);
}

void PromptField::setModelFolder(const QString& folder) { meter_->setModel(folder); }

void PromptField::setShelf(PromptShelf* shelf)
{
    shelf_ = shelf;
    listButton_->setVisible(shelf != nullptr);
    if (shelf)
        connect(shelf, &PromptShelf::changed, this, &PromptField::fillList);
    fillList();
}

void PromptField::setAddedWords(const QString& words)
{
    if (words == addedWords_)
        return;
    addedWords_ = words;
    countAgain();
}

void PromptField::setTexts(const QString& label, const QString& placeholder)
{
    label_->setText(label);
    edit_->setPlaceholderText(placeholder);
    edit_->setAccessibleName(QString(label).remove('&'));
}

void PromptField::showText(const QString& text)
{
    edit_->showText(text);
    countAgain();
}

QString PromptField::text() const { return edit_->text(); }

void PromptField::countAgain()
{
    if (text().isEmpty())
        gauge_->hide();
    meter_->count(text() + addedWords_);
}

void PromptField::fillList()
{
    std::vector<widgets::PopupEntry> entries;
    if (shelf_ && list_ == Shelf::History)
        for (const QString& prompt : shelf_->history())
            entries.push_back({prompt, prompt, true});
    else if (shelf_)
        for (const NamedPrompt& preset : shelf_->presets(kind()))
            entries.push_back({preset.name, preset.text, true});
    popup_->setEntries(std::move(entries));
}

void PromptField::openList()
{
    fillList();
    popup_->openBelow(listButton_);
}

void PromptField::chooseFromList(int index)
{
    if (!shelf_)
        return;
    if (list_ == Shelf::History)
        edit_->replaceText(shelf_->history().value(index));
    else if (const auto presets = shelf_->presets(kind()); index < static_cast<int>(presets.size()))
        edit_->replaceText(presets[static_cast<std::size_t>(index)].text);
    edit_->setFocus();
}

void PromptField::retranslate()
{
    const bool isHistory = list_ == Shelf::History;
    const QString name = isHistory ? tr("Earlier prompts") : tr("Saved words");
    listButton_->setToolTip(name);
    listButton_->setAccessibleName(name);
    popup_->setEmptyText(isHistory ? tr("Prompts that were previewed or rendered come here.")
                                   : tr("Nothing is saved yet: write a name above and press Save."));
    edit_->setToolTip(tr("Ctrl+Up and Ctrl+Down change how much the word under the cursor counts."));
}

void PromptField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
