// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestions/suggestion_panel.h"

#include "document/project_document.h"
#include "flow_layout.h"
#include "suggestions/suggestion_words.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace fresco::ui {

namespace {

constexpr int kRowGap = 3;

}  // namespace

SuggestionPanel::SuggestionPanel(ProjectDocument& document, KeyCommands& commands, QWidget* parent)
    : QWidget(parent), document_(document), suggester_(new KeySuggester(document, commands, this)),
      list_(new QListWidget(this)), empty_(new QLabel(list_)), add_(button("suggestionAdd")),
      skip_(button("suggestionSkip")), addAll_(button("suggestionAddAll"))
{
    setObjectName("suggestionPanel");
    setFocusProxy(list_);
    list_->setObjectName("suggestionList");
    list_->setWordWrap(true);
    list_->setTextElideMode(Qt::ElideNone);
    list_->setResizeMode(QListView::Adjust);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setLayoutMode(QListView::Batched);  // a long film may want thousands
    list_->setSpacing(kRowGap);
    list_->installEventFilter(this);
    empty_->setObjectName("suggestionEmpty");
    layOut();
    connectParts();
    retranslate();
}

QPushButton* SuggestionPanel::button(const char* name)
{
    auto* made = new QPushButton(this);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

void SuggestionPanel::layOut()
{
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    empty_->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* overList = new QVBoxLayout(list_);
    overList->addWidget(empty_);
    auto* buttons = new QWidget(this);
    auto* row = new widgets::FlowLayout(buttons);
    for (QPushButton* each : {add_, skip_, addAll_})
        row->addWidget(each);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 6);
    layout->addWidget(list_, 1);
    layout->addWidget(buttons);
}

void SuggestionPanel::connectParts()
{
    connect(suggester_, &KeySuggester::changed, this, &SuggestionPanel::fill);
    connect(list_, &QListWidget::currentRowChanged, this, &SuggestionPanel::goToSelected);
    connect(list_, &QListWidget::itemClicked, this, &SuggestionPanel::goToSelected);
    connect(add_, &QPushButton::clicked, this, &SuggestionPanel::addSelected);
    connect(skip_, &QPushButton::clicked, this, &SuggestionPanel::skipSelected);
    connect(addAll_, &QPushButton::clicked, suggester_, &KeySuggester::addAll);
}

void SuggestionPanel::fill()
{
    const QSignalBlocker quiet(list_);  // only the person goes to frames
    const int row = std::max(0, list_->currentRow());
    list_->clear();
    for (const KeySuggestion& suggestion : suggester_->suggestions())
        addRow(suggestion);
    list_->setCurrentRow(std::min(row, list_->count() - 1));
    const bool isEmpty = suggester_->suggestions().empty();
    empty_->setVisible(isEmpty);
    empty_->setText(isEmpty ? emptyWords(suggester_->ground(), suggester_->hasSkipped()) : QString());
    for (QPushButton* each : {add_, skip_, addAll_})
        each->setEnabled(!isEmpty);
}

void SuggestionPanel::addRow(const KeySuggestion& suggestion)
{
    const QString place = placeWords(suggestion.frame, document_.media()), reason = reasonWords(suggestion);
    auto* item = new QListWidgetItem(place + QLatin1Char('\n') + reason, list_);
    item->setData(Qt::AccessibleTextRole, QStringList{place, reason}.join(QStringLiteral(", ")));
}

const KeySuggestion* SuggestionPanel::selected() const
{
    const int row = list_->currentRow();
    return row < 0 ? nullptr : &suggester_->suggestions()[static_cast<std::size_t>(row)];
}

void SuggestionPanel::goToSelected()
{
    if (const KeySuggestion* suggestion = selected())
        Q_EMIT frameWanted(suggestion->frame);
}

void SuggestionPanel::addSelected()
{
    if (const KeySuggestion* suggestion = selected())
        suggester_->add(suggestion->frame);
}

void SuggestionPanel::skipSelected()
{
    if (const KeySuggestion* suggestion = selected())
        suggester_->skip(*suggestion);
}

void SuggestionPanel::retranslate()
{
    list_->setAccessibleName(tr("Suggested keyframes"));
    add_->setText(tr("Add"));
    add_->setToolTip(tr("Make the selected frame a keyframe (Return)"));
    skip_->setText(tr("Skip"));
    skip_->setToolTip(tr("Suggest the selected frame no more (Del)"));
    addAll_->setText(tr("Add All"));
    addAll_->setToolTip(tr("Make all suggested frames keyframes, in one step"));
    fill();
}

void SuggestionPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SuggestionPanel::showEvent(QShowEvent* event)
{
    suggester_->setWatched(true);
    QWidget::showEvent(event);
}

void SuggestionPanel::hideEvent(QHideEvent* event)
{
    suggester_->setWatched(false);
    QWidget::hideEvent(event);
}

bool SuggestionPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != list_ || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: addSelected(); return true;
    case Qt::Key_Delete: skipSelected(); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

}  // namespace fresco::ui
