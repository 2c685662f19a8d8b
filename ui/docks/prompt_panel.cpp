// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/prompt_panel.h"

#include "bridge/text.h"
#include "chip_row.h"
#include "colours.h"
#include "docks/choice_label.h"
#include "prompt_edit.h"
#include "prompts/prompt_field.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fresco::ui {

namespace {

constexpr int kPromptLines = 3;
constexpr int kNegativeLines = 2;

/// @param name  a folder, or how the model is called; empty: the bundled one
bool isNamed(const ModelChoice& choice, const QString& name)
{
    if (name.isEmpty())
        return choice.info.isBundled;
    return toQt(choice.info.folder) == name || toQt(choice.info.folder.filename()) == name ||
           toQt(std::string_view(choice.info.name)) == name;
}

}  // namespace

PromptPanel::PromptPanel(QWidget* parent)
    : QWidget(parent), modelLabel_(new QLabel(this)), model_(new QComboBox(this)),
      prompt_(new PromptField(PromptField::Shelf::History, kPromptLines, this)), styles_(new widgets::ChipRow(this)),
      stylesHint_(new QLabel(this)), getModels_(new QPushButton(this)), wordsToggle_(new QToolButton(this)),
      words_(new QWidget(this)), added_(new PromptField(PromptField::Shelf::Added, 1, words_)),
      negative_(new PromptField(PromptField::Shelf::Negative, kNegativeLines, words_))
{
    model_->setObjectName("model");
    prompt_->edit()->setObjectName("prompt");
    styles_->setObjectName("styles");
    getModels_->setObjectName("getModels");
    getModels_->setAutoDefault(false);
    added_->edit()->setObjectName("addedWords");
    negative_->edit()->setObjectName("negativePrompt");
    model_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    stylesHint_->setWordWrap(true);
    modelLabel_->setBuddy(model_);
    auto* hint = new QHBoxLayout;
    hint->addWidget(stylesHint_, 1);
    hint->addWidget(getModels_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(5);
    layout->addWidget(prompt_);
    layout->addWidget(styles_);
    layout->addLayout(hint);
    layout->addWidget(wordsToggle_, 0, Qt::AlignLeft);
    QWidget* const rows[] = {makeWords(), modelLabel_, model_};
    for (QWidget* row : rows)
        layout->addWidget(row);
    connectFields();
    retranslate();
}

QWidget* PromptPanel::makeWords()
{
    wordsToggle_->setObjectName("wordsToggle");
    wordsToggle_->setAutoRaise(true);
    wordsToggle_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* layout = new QVBoxLayout(words_);
    layout->setContentsMargins({});
    layout->setSpacing(5);
    layout->addWidget(added_);
    layout->addWidget(negative_);
    setFolded(true);
    return words_;
}

bool PromptPanel::isFolded() const { return words_->isHidden(); }

// An arrow, not a check mark, as at the other sections of the inspector.
void PromptPanel::setFolded(bool isFolded)
{
    words_->setHidden(isFolded);
    wordsToggle_->setArrowType(isFolded ? Qt::RightArrow : Qt::DownArrow);
}

void PromptPanel::connectFields()
{
    connect(wordsToggle_, &QToolButton::clicked, this, [this] {
        setFolded(!isFolded());
        Q_EMIT foldChanged();
    });
    connect(prompt_, &PromptField::edited, this, [this](const QString& words) {
        styles_->setCurrentText(words);
        Q_EMIT promptEdited(words);
    });
    connect(negative_, &PromptField::edited, this, &PromptPanel::negativeEdited);
    connect(added_, &PromptField::edited, this, [this](const QString& words) {
        prompt_->setAddedWords(words);
        Q_EMIT addedWordsEdited(words);
    });
    connect(styles_, &widgets::ChipRow::chosen, prompt_->edit(), &widgets::PromptEdit::replaceText);
    connect(getModels_, &QPushButton::clicked, this, &PromptPanel::modelManagerWanted);
    connect(model_, &QComboBox::currentIndexChanged, this, [this] {
        showStyles();
        Q_EMIT modelShown();
    });
    connect(model_, &QComboBox::activated, this, [this] {
        if (const ModelChoice* chosen = model())
            Q_EMIT modelChosen(chosen->info.isBundled ? QString() : toQt(chosen->info.folder));
    });
}

void PromptPanel::setModels(const std::vector<ModelChoice>& models)
{
    models_ = models;
    const QSignalBlocker silent(model_);
    model_->clear();
    for (const ModelChoice& model : models_) {
        model_->addItem(toQt(std::string_view(model.info.name)));
        model_->setItemData(model_->count() - 1, toQt(model.info.folder), Qt::ToolTipRole);
    }
    showModel(wanted_);
    showStyles();
    Q_EMIT modelShown();
}

void PromptPanel::showModel(const QString& folder)
{
    wanted_ = folder;
    const auto named = std::find_if(
        models_.begin(), models_.end(), [&](const ModelChoice& choice) { return isNamed(choice, folder); });
    if (named != models_.end())
        model_->setCurrentIndex(static_cast<int>(named - models_.begin()));
    else if (!models_.empty() && !folder.isEmpty())
        showMissingModel(folder);
    if (named != models_.end() || folder.isEmpty())
        dropMissingModel();
}

/// A project may name a model that has been removed or unplugged: no other one is shown in its place.
void PromptPanel::showMissingModel(const QString& folder)
{
    const int place = static_cast<int>(models_.size());
    if (model_->count() == place)
        model_->addItem({});
    model_->setItemText(place, tr("%1 (not found)").arg(QFileInfo(folder).fileName()));
    model_->setItemData(place, folder, Qt::ToolTipRole);
    model_->setCurrentIndex(place);
}

void PromptPanel::dropMissingModel()
{
    while (model_->count() > static_cast<int>(models_.size()))
        model_->removeItem(model_->count() - 1);
}

const ModelChoice* PromptPanel::model() const
{
    const int index = model_->currentIndex();
    return index >= 0 && index < static_cast<int>(models_.size()) ? &models_[static_cast<std::size_t>(index)] : nullptr;
}

void PromptPanel::showStyles()
{
    std::vector<widgets::Chip> chips;
    if (const ModelChoice* chosen = model())
        for (const ModelStyle& style : chosen->info.styles)
            chips.push_back({styleLabel(style.label), toQt(std::string_view(style.prompt))});
    styles_->setVisible(!chips.empty());
    stylesHint_->setVisible(!chips.empty());
    getModels_->setVisible(!chips.empty());
    styles_->setChips(chips);
    styles_->setCurrentText(prompt());
    showModelFolder();
}

void PromptPanel::showModelFolder()
{
    const QString folder = model() ? toQt(model()->info.folder) : QString();
    for (PromptField* field : {prompt_, added_, negative_})
        field->setModelFolder(folder);
}

void PromptPanel::setAnalysis(const PromptAnalysis& analysis)
{
    for (PromptField* field : {prompt_, added_, negative_})
        field->setAnalysis(analysis);
}

void PromptPanel::setShelf(PromptShelf* shelf)
{
    for (PromptField* field : {prompt_, added_, negative_})
        field->setShelf(shelf);
}

QString PromptPanel::prompt() const { return prompt_->text(); }

QString PromptPanel::negativePrompt() const { return negative_->text(); }

void PromptPanel::showPrompts(const QString& prompt, const QString& negative)
{
    prompt_->showText(prompt);
    negative_->showText(negative);
    styles_->setCurrentText(prompt);
}

void PromptPanel::showAddedWords(const QString& words)
{
    added_->showText(words);
    prompt_->setAddedWords(words);
}

void PromptPanel::retranslate()
{
    prompt_->setTexts(tr("&Prompt"), tr("How should the film look? “a watercolor painting”"));
    added_->setTexts(tr("A&dded to every prompt"), tr("“best quality, extremely detailed”"));
    styles_->setAccessibleName(tr("Styles of this model"));
    stylesHint_->setText(tr("This small model knows these looks only; others need a Stable Diffusion 1.5 model."));
    getModels_->setText(tr("Get Models…"));
    getModels_->setToolTip(tr("Opens the model manager"));
    wordsToggle_->setText(tr("Added and negative words"));
    wordsToggle_->setToolTip(tr("What is added to every prompt, and what the film should not look like"));
    negative_->setTexts(tr("&Negative prompt"), tr("What it should not look like"));
    modelLabel_->setText(tr("&Model"));
    model_->setAccessibleName(tr("Model"));
    if (!model() && !models_.empty())
        showMissingModel(wanted_);
    showStyles();
}

void PromptPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::Polish) {
        QPalette subtle = stylesHint_->palette();
        const QColor ink = widgets::colour(widgets::ColourRole::SubtleText, palette());
        if (subtle.color(QPalette::WindowText) != ink) {
            subtle.setColor(QPalette::WindowText, ink);
            stylesHint_->setPalette(subtle);
        }
    }
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
