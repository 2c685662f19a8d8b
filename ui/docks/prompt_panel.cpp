// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/prompt_panel.h"

#include "bridge/text.h"
#include "chip_row.h"
#include "colours.h"
#include "docks/choice_label.h"
#include "prompt_edit.h"

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
    : QWidget(parent), modelLabel_(new QLabel(this)), model_(new QComboBox(this)), promptLabel_(new QLabel(this)),
      prompt_(new widgets::PromptEdit(kPromptLines, this)), styles_(new widgets::ChipRow(this)),
      stylesHint_(new QLabel(this)), negativeLabel_(new QLabel(this)),
      negative_(new widgets::PromptEdit(kNegativeLines, this))
{
    model_->setObjectName("model");
    prompt_->setObjectName("prompt");
    styles_->setObjectName("styles");
    negative_->setObjectName("negativePrompt");
    model_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    stylesHint_->setWordWrap(true);
    modelLabel_->setBuddy(model_);
    promptLabel_->setBuddy(prompt_);
    negativeLabel_->setBuddy(negative_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(5);
    QWidget* const rows[] = {
        promptLabel_, prompt_, styles_, stylesHint_, negativeLabel_, negative_, modelLabel_, model_};
    for (QWidget* row : rows)
        layout->addWidget(row);
    connect(prompt_, &QPlainTextEdit::textChanged, this, [this] {
        styles_->setCurrentText(prompt());
        Q_EMIT promptEdited(prompt());
    });
    connect(negative_, &QPlainTextEdit::textChanged, this, [this] { Q_EMIT negativeEdited(negativePrompt()); });
    connect(styles_, &widgets::ChipRow::chosen, prompt_, &widgets::PromptEdit::replaceText);
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

void PromptPanel::showPrompts(const QString& prompt, const QString& negative)
{
    const auto show = [](widgets::PromptEdit* edit, const QString& text) {
        const QSignalBlocker silent(edit);
        if (edit->text() != text)
            edit->setPlainText(text);
    };
    show(prompt_, prompt);
    show(negative_, negative);
    styles_->setCurrentText(prompt);
}

void PromptPanel::retranslate()
{
    promptLabel_->setText(tr("&Prompt"));
    prompt_->setPlaceholderText(tr("How should the film look? “a watercolor painting”"));
    prompt_->setAccessibleName(tr("Prompt"));
    styles_->setAccessibleName(tr("Styles of this model"));
    stylesHint_->setText(tr("This small model knows these looks only; others need a Stable Diffusion model."));
    negativeLabel_->setText(tr("&Negative prompt"));
    negative_->setPlaceholderText(tr("What it should not look like"));
    negative_->setAccessibleName(tr("Negative prompt"));
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
