// SPDX-License-Identifier: GPL-3.0-or-later
#include "variants/variant_form.h"

#include "bridge/text.h"
#include "docks/whole_number_box.h"
#include "variants/variant_wishes.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace fresco::ui {

namespace {

constexpr int kUsualCount = 4;
constexpr int kLines = 4;

}  // namespace

VariantForm::VariantForm(QWidget* parent)
    : QWidget(parent), what_(new QComboBox(this)), pages_(new QStackedWidget(this)), count_(new QSpinBox(this)),
      fromLabel_(new QLabel(this)), seed_(new WholeNumberBox(this)), prompts_(new QPlainTextEdit(this)),
      start_(new QPushButton(this))
{
    what_->setObjectName("variantKind");
    what_->addItems({{}, {}});
    prompts_->setObjectName("variantPrompts");
    prompts_->setTabChangesFocus(true);
    prompts_->setFixedHeight(kLines * prompts_->fontMetrics().lineSpacing() + 12);
    start_->setObjectName("startVariants");
    start_->setAutoDefault(false);
    pages_->addWidget(makeSeedRow());
    pages_->addWidget(prompts_);
    auto* head = new QHBoxLayout;
    head->addWidget(what_);
    head->addStretch(1);
    head->addWidget(start_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(head);
    layout->addWidget(pages_);
    connect(what_, &QComboBox::currentIndexChanged, this, &VariantForm::showState);
    connect(count_, &QSpinBox::valueChanged, this, &VariantForm::showState);
    connect(seed_, &QDoubleSpinBox::valueChanged, this, [this] { seedIsOwn_ = true; });
    connect(prompts_, &QPlainTextEdit::textChanged, this, [this] {
        promptsAreOwn_ = true;
        showState();
    });
    connect(start_, &QPushButton::clicked, this, [this] {
        if (isRunning_)
            Q_EMIT stopWanted();
        else
            Q_EMIT wanted(wishes());
    });
    retranslate();
}

QWidget* VariantForm::makeSeedRow()
{
    auto* row = new QWidget(this);
    count_->setObjectName("variantCount");
    count_->setRange(2, kMostVariants);
    count_->setValue(kUsualCount);
    seed_->setObjectName("variantSeed");
    seed_->setRange(0, findParameter(key::seed)->maximum);
    fromLabel_->setBuddy(seed_);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(count_);
    layout->addWidget(fromLabel_);
    layout->addWidget(seed_);
    layout->addStretch(1);
    return row;
}

void VariantForm::showProject(std::int64_t seed, const QString& prompt)
{
    const QSignalBlocker quietSeed(seed_), quietPrompts(prompts_);
    if (!seedIsOwn_)
        seed_->setValue(static_cast<double>(seed));
    if (!promptsAreOwn_)
        prompts_->setPlainText(prompt);
    showState();
}

void VariantForm::setRunning(bool on)
{
    isRunning_ = on;
    retranslate();
}

std::vector<ParameterSet> VariantForm::wishes() const
{
    if (what_->currentIndex() == 0)
        return seedVariants(static_cast<std::int64_t>(seed_->value()), count_->value());
    return promptVariants(prompts_->toPlainText());
}

void VariantForm::showState()
{
    pages_->setCurrentIndex(what_->currentIndex());
    // The hidden page must not hold the form open.
    const QWidget* page = pages_->currentWidget();
    pages_->setFixedHeight(std::min(page->sizeHint().height(), page->maximumHeight()));
    const auto wished = static_cast<int>(wishes().size());
    start_->setText(isRunning_ ? tr("Stop") : tr("Try %n variants", nullptr, wished));
    start_->setEnabled(isRunning_ || wished > 0);
    what_->setEnabled(!isRunning_);
    pages_->setEnabled(!isRunning_);
}

void VariantForm::retranslate()
{
    what_->setItemText(0, tr("Several seeds"));
    what_->setItemText(1, tr("Several prompts"));
    what_->setAccessibleName(tr("What differs"));
    count_->setAccessibleName(tr("How many"));
    fromLabel_->setText(tr("seeds from"));
    seed_->setAccessibleName(tr("First seed"));
    prompts_->setPlaceholderText(tr("Prompts, one a line"));
    prompts_->setAccessibleName(tr("Prompts, one a line"));
    showState();
}

void VariantForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
