// SPDX-License-Identifier: GPL-3.0-or-later
#include "variants/variants_dock.h"

#include "variants/variant_form.h"
#include "variants/variant_grid.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace fresco::ui {

namespace {

constexpr int kMargin = 8;

}  // namespace

VariantsDock::VariantsDock(QWidget* parent)
    : QDockWidget(parent), form_(new VariantForm(this)), grid_(new VariantGrid(variants_, this)),
      about_(new QLabel(this)), settings_(new QPushButton(this)), keep_(new QPushButton(this))
{
    setObjectName("variantsDock");
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->addWidget(form_);
    layout->addWidget(grid_, 1);
    layout->addWidget(makeFoot());
    setWidget(content);
    connect(form_, &VariantForm::wanted, this, &VariantsDock::variantsWanted);
    connect(form_, &VariantForm::stopWanted, this, &VariantsDock::stopWanted);
    connect(grid_, &VariantGrid::currentChanged, this, &VariantsDock::showCurrent);
    connect(grid_, &VariantGrid::keepWanted, this, &VariantsDock::kept);
    connect(grid_, &VariantGrid::menuWanted, this, &VariantsDock::openMenu);
    retranslate();
}

QWidget* VariantsDock::makeFoot()
{
    auto* foot = new QWidget(this);
    about_->setObjectName("variantAbout");
    about_->setWordWrap(true);
    settings_->setObjectName("settingsFromVariant");
    keep_->setObjectName("keepVariant");
    for (QPushButton* button : {settings_, keep_})
        button->setAutoDefault(false);
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins({});
    layout->addWidget(about_, 1);
    layout->addWidget(settings_);
    layout->addWidget(keep_);
    connect(keep_, &QPushButton::clicked, this, [this] { Q_EMIT kept(grid_->current()); });
    connect(settings_, &QPushButton::clicked, this, [this] {
        if (const auto& recipe = variants_.at(grid_->current()).recipe)
            Q_EMIT settingsWanted(*recipe);
    });
    return foot;
}

void VariantsDock::showProject(std::int64_t seed, const QString& prompt) { form_->showProject(seed, prompt); }

void VariantsDock::setRunning(bool on) { form_->setRunning(on); }

void VariantsDock::showCurrent()
{
    const int index = grid_->current();
    const Variant* variant = index >= 0 && index < variants_.count() ? &variants_.at(index) : nullptr;
    const bool isDone = variant && variant->state == VariantState::Done;
    about_->setText(!variant ? QString() : variant->problem.isEmpty() ? titleOf(*variant) : variant->problem);
    settings_->setEnabled(isDone && variant->recipe);
    keep_->setEnabled(isDone);
}

void VariantsDock::openMenu(int index, QPoint position)
{
    auto* menu = new QMenu(this);
    menu->setObjectName("variantMenu");
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isDone = variants_.at(index).state == VariantState::Done;
    menu->addAction(keep_->text(), keep_, &QPushButton::click)->setEnabled(isDone);
    menu->addAction(settings_->text(), settings_, &QPushButton::click)->setEnabled(settings_->isEnabled());
    menu->addAction(tr("Save This Picture…"), this, [this, index] { Q_EMIT saveWanted(index); })->setEnabled(isDone);
    menu->popup(position);
}

void VariantsDock::retranslate()
{
    setWindowTitle(tr("Variants"));
    keep_->setText(tr("Keep This"));
    keep_->setToolTip(tr("Makes it the keyframe's picture (Enter)"));
    settings_->setText(tr("Settings from This Picture"));
    settings_->setToolTip(tr("Takes over prompt, seed and parameters"));
    showCurrent();
}

void VariantsDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDockWidget::changeEvent(event);
}

}  // namespace fresco::ui
