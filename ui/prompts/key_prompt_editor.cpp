// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/key_prompt_editor.h"

#include "prompt_edit.h"
#include "prompts/prompt_field.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace fresco::ui {

namespace {

constexpr int kLines = 3;

}  // namespace

KeyPromptEditor::KeyPromptEditor(QWidget* parent)
    : QWidget(parent), field_(new PromptField(PromptField::Shelf::History, kLines, this)), state_(new QLabel(this)),
      inherit_(new QPushButton(this))
{
    setObjectName("keyPromptEditor");
    field_->edit()->setObjectName("keyPrompt");
    state_->setObjectName("keyPromptState");
    state_->setWordWrap(true);
    inherit_->setObjectName("inheritPrompt");
    inherit_->setAutoDefault(false);
    auto* foot = new QHBoxLayout;
    foot->addWidget(state_, 1);
    foot->addWidget(inherit_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(field_);
    layout->addLayout(foot);
    connect(field_, &PromptField::edited, this, &KeyPromptEditor::take);
    connect(inherit_, &QPushButton::clicked, this, [this] { field_->edit()->replaceText({}); });
    showState();
}

void KeyPromptEditor::showPrompts(qint64 frame, const QString& ofTheFilm, const std::optional<QString>& own)
{
    frame_ = frame;
    ofTheFilm_ = ofTheFilm;
    field_->showText(own.value_or(QString()));
    showState();
}

void KeyPromptEditor::take(const QString& words)
{
    showState();
    if (words.isEmpty())
        Q_EMIT cleared(frame_);
    else
        Q_EMIT edited(frame_, words);
}

void KeyPromptEditor::showState()
{
    const bool isOwn = !field_->text().isEmpty();
    field_->setTexts(tr("Prompt of keyframe %L1").arg(frame_), ofTheFilm_);
    state_->setText(isOwn ? tr("Words of its own") : tr("Takes the film's prompt"));
    inherit_->setText(tr("Take the film's"));
    inherit_->setToolTip(tr("Removes the words of its own"));
    inherit_->setEnabled(isOwn);
}

void KeyPromptEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        showState();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
