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
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace fresco::ui {

namespace {

constexpr int kPromptLines = 3;
constexpr int kNegativeLines = 2;

}  // namespace

PromptPanel::PromptPanel(QWidget* parent)
    : QWidget(parent), modelLabel_(new QLabel(this)), model_(new QComboBox(this)), prompt_(new PromptField(PromptField::Shelf::History, kPromptLines, this)), styles_(new widgets::ChipRow(this)),
      stylesHint_(new QLabel(this)), added_(new PromptField(PromptField::Shelf::Added, 1, this)),
      negative_(new PromptField(PromptField::Shelf::Negative, kNegativeLines, this))
{
    model_->setObjectName("model");
    prompt_->edit()->setObjectName("prompt");
    styles_->setObjectName("styles");
    added_->edit()->setObjectName("addedPrompt");
    negative_->edit()->setObjectName("negativePrompt");
    for (PromptField* field : {prompt_, added_, negative_})
        field->setAnalysis(enginePromptAnalysis());
    model_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    stylesHint_->setWordWrap(true);
    modelLabel_->setBuddy(model_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(5);
    QWidget* const rows[] = {
        prompt_, styles_, stylesHint_, added_, negative_, modelLabel_, model_};
    for (QWidget* row : rows)
        layout->addWidget(row);
    connect(prompt_, &PromptField::edited, this, [this](const QString& words) {
        styles_->setCurrentText(words);
        Q_EMIT promptEdited(words);
    });
    connect(added_, &PromptField::edited, this, &PromptPanel::addedEdited);
    connect(negative_, &PromptField::edited, this, &PromptPanel::negativeEdited);
    connect(styles_, &widgets::ChipRow::chosen, prompt_->edit(), &widgets::PromptEdit::replaceText);
    connect(model_, &QComboBox::currentIndexChanged, this, [this] {
        showStyles();
        Q_EMIT modelShown();
    });
    connect(model_, &QComboBox::activated, this, [this] {
        if (const ModelChoice* chosen = model())
            Q_EMIT modelChosen(chosen->info.isBundled ? QString() : toQt(chosen->info.folder));
    });
    retranslate();
}

void PromptPanel::setModels(const std::vector<ModelChoice>& models)
{
    const QString folder = model() ? toQt(model()->info.folder) : QString();
    models_ = models;
    const QSignalBlocker silent(model_);
    model_->clear();
    for (const ModelChoice& model : models_) {
        model_->addItem(toQt(std::string_view(model.info.name)));
        model_->setItemData(model_->count() - 1, toQt(model.info.folder), Qt::ToolTipRole);
    }
    showModel(folder);
    showStyles();
    Q_EMIT modelShown();
}

void PromptPanel::showModel(const QString& folder)
{
    const auto named = std::find_if(models_.begin(), models_.end(), [&](const ModelChoice& choice) {
        return folder.isEmpty() ? choice.info.isBundled : toQt(choice.info.folder) == folder;
    });
    if (named != models_.end())
        model_->setCurrentIndex(static_cast<int>(named - models_.begin()));
}

const ModelChoice* PromptPanel::model() const
{
    const int index = model_->currentIndex();
    return index >= 0 ? &models_[static_cast<std::size_t>(index)] : nullptr;
}

void PromptPanel::showStyles()
{
    for (PromptField* field : {prompt_, added_, negative_})
        field->setModelFolder(model() ? toQt(model()->info.folder) : QString());
    std::vector<widgets::Chip> chips;
    if (const ModelChoice* chosen = model())
        for (const ModelStyle& style : chosen->info.styles)
            chips.push_back({styleLabel(style.label), toQt(std::string_view(style.prompt))});
    styles_->setVisible(!chips.empty());
    stylesHint_->setVisible(!chips.empty());
    styles_->setChips(chips);
    styles_->setCurrentText(prompt());
}

QString PromptPanel::prompt() const { return prompt_->text(); }

QString PromptPanel::negativePrompt() const { return negative_->text(); }

void PromptPanel::showPrompts(const QString& prompt, const QString& added, const QString& negative)
{
    prompt_->showText(prompt);
    prompt_->setAddedWords(added);
    added_->showText(added);
    negative_->showText(negative);
    styles_->setCurrentText(prompt);
}

void PromptPanel::setShelf(PromptShelf* shelf)
{
    for (PromptField* field : {prompt_, added_, negative_})
        field->setShelf(shelf);
}

void PromptPanel::retranslate()
{
    prompt_->setTexts(tr("&Prompt"), tr("How should the film look? “a watercolor painting”"));
    added_->setTexts(tr("&Added to every prompt"), tr("best quality, extremely detailed"));
    styles_->setAccessibleName(tr("Styles of this model"));
    stylesHint_->setText(tr("This small model knows these looks only; others need a Stable Diffusion model."));
    negative_->setTexts(tr("&Negative prompt"), tr("What it should not look like"));
    modelLabel_->setText(tr("&Model"));
    model_->setAccessibleName(tr("Model"));
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
