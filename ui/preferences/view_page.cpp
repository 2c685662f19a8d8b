// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/view_page.h"

#include "preferences/page_parts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>

namespace fresco::ui {

ViewPage::ViewPage(Settings& settings, QWidget* parent)
    : QWidget(parent), settings_(settings), languageLabel_(new QLabel(this)), language_(new QComboBox(this)),
      themeLabel_(new QLabel(this)), theme_(new QComboBox(this)), reducesMotion_(new QCheckBox(this)),
      dropsFrames_(new QCheckBox(this)), dropsHint_(hintLabel(this))
{
    language_->setObjectName("prefLanguage");
    languageLabel_->setBuddy(language_);
    theme_->setObjectName("prefTheme");
    themeLabel_->setBuddy(theme_);
    reducesMotion_->setObjectName("prefReducesMotion");
    reducesMotion_->setChecked(settings.reducesMotion());
    dropsFrames_->setObjectName("prefDropsFrames");
    dropsFrames_->setChecked(settings.dropsFrames());
    auto* form = new QFormLayout(this);
    form->addRow(languageLabel_, language_);
    form->addRow(themeLabel_, theme_);
    form->addRow(reducesMotion_);
    form->addRow(dropsFrames_);
    form->addRow(dropsHint_);
    retranslate();
    language_->setCurrentIndex(static_cast<int>(settings.language()));
    theme_->setCurrentIndex(static_cast<int>(settings.theme()));
    connect(language_, &QComboBox::activated, this, [this](int number) {
        settings_.setLanguage(static_cast<LanguageChoice>(number));
        Q_EMIT languageChosen(settings_.language());
    });
    connect(theme_, &QComboBox::activated, this, [this](int number) {
        settings_.setTheme(static_cast<ThemeChoice>(number));
        Q_EMIT themeChosen(settings_.theme());
    });
    connect(reducesMotion_, &QCheckBox::toggled, this, [this](bool on) {
        settings_.setReducesMotion(on);
        Q_EMIT reducedMotionChosen(on);
    });
    connect(dropsFrames_, &QCheckBox::toggled, this, [this](bool on) {
        settings_.setDropsFrames(on);
        Q_EMIT dropsFramesChosen(on);
    });
}

void ViewPage::retranslate()
{
    languageLabel_->setText(tr("&Language:"));
    themeLabel_->setText(tr("&Theme:"));
    refill(language_, {tr("Like the desktop"), "English", "中文"});
    refill(theme_, {tr("Like the desktop"), tr("Light"), tr("Dark")});
    reducesMotion_->setText(tr("Reduce &motion"));
    reducesMotion_->setToolTip(tr("Panels, tabs and menus appear where they belong without sliding or fading"));
    dropsFrames_->setText(tr("Leave out &pictures to keep time while playing"));
    dropsHint_->setText(
        tr("Switched off, every picture is shown, if need be slower than the film and without its sound."));
}

void ViewPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
