// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/key_words_dialog.h"

#include "colours.h"
#include "prompt_edit.h"
#include "prompts/prompt_field.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace fresco::ui {

namespace {

constexpr int kLines = 3;
constexpr int kWidth = 520;

}  // namespace

KeyWordsDialog::KeyWordsDialog(KeyWords words, const Tools& tools, QWidget* parent)
    : QDialog(parent), words_(std::move(words)), inheritedLabel_(new QLabel(this)),
      inherited_(new QLabel(words_.inherited, this)), own_(new PromptField(PromptField::Shelf::History, kLines, this)),
      state_(new QLabel(this)), inherit_(new QPushButton(this)), cancel_(new QPushButton(this)),
      take_(new QPushButton(this))
{
    setObjectName("keyWordsDialog");
    inherited_->setObjectName("inheritedPrompt");
    own_->edit()->setObjectName("keyWords");
    state_->setObjectName("keyWordsState");
    inherit_->setObjectName("keyWordsInherit");
    take_->setObjectName("keyWordsTake");
    own_->setAnalysis(tools.analysis);
    own_->setModelFolder(tools.modelFolder);
    own_->setShelf(tools.shelf);
    own_->setAddedWords(", " + words_.inherited);  // the model reads both: they count together
    own_->showText(words_.own);
    buildLayout();
    connect(own_, &PromptField::edited, this, [this] {
        isEdited_ = true;
        showState();
    });
    connect(inherit_, &QPushButton::clicked, this, [this] {
        own_->edit()->replaceText({});
        isEdited_ = true;  // also where different words were shown by an empty field
        showState();
    });
    connect(take_, &QPushButton::clicked, this, &KeyWordsDialog::decide);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    take_->setDefault(true);
    own_->setFocus();
    retranslate();
}

void KeyWordsDialog::buildLayout()
{
    inherited_->setTextFormat(Qt::PlainText);
    inherited_->setWordWrap(true);
    inherited_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    inherited_->setMinimumWidth(kWidth);
    for (QLabel* label : {inherited_, state_}) {
        QPalette subtle = label->palette();
        subtle.setColor(QPalette::WindowText, widgets::colour(widgets::ColourRole::SubtleText, palette()));
        label->setPalette(subtle);
    }
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(inherit_);
    buttons->addStretch(1);
    buttons->addWidget(cancel_);
    buttons->addWidget(take_);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(inheritedLabel_);
    layout->addWidget(inherited_);
    layout->addWidget(own_);
    layout->addWidget(state_);
    layout->addStretch(1);
    layout->addLayout(buttons);
}

void KeyWordsDialog::decide()
{
    if (isEdited_)
        Q_EMIT chosen(own_->text());
    accept();
}

QString KeyWordsDialog::state() const
{
    const auto count = static_cast<int>(words_.frames.size());
    if (!isEdited_ && words_.areMixed)
        return tr("%L1 of %L2 keyframes have words of their own, and not all the same.").arg(words_.owners).arg(count);
    if (own_->text().isEmpty())
        return tr("Inherited: nothing is added to the prompt.");
    return tr("Own: these words are added to the prompt of %Ln keyframe(s).", nullptr, count);
}

void KeyWordsDialog::showState()
{
    state_->setText(state());
    inherit_->setEnabled(!own_->text().isEmpty() || (words_.areMixed && !isEdited_));
}

void KeyWordsDialog::retranslate()
{
    const auto count = static_cast<int>(words_.frames.size());
    setWindowTitle(count == 1 ? tr("Words of Keyframe %L1").arg(*words_.frames.begin())
                              : tr("Words of %Ln Keyframe(s)", nullptr, count));
    inheritedLabel_->setText(tr("Inherited by every keyframe"));
    own_->setTexts(tr("&Own words"), words_.areMixed ? tr("Different words") : tr("“at night, lanterns”"));
    inherit_->setText(tr("&Inherit Only"));
    inherit_->setToolTip(tr("Take the own words away"));
    cancel_->setText(tr("Cancel"));
    take_->setText(tr("Use Words"));
    showState();
}

void KeyWordsDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

}  // namespace fresco::ui
