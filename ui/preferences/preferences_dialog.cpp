// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/preferences_dialog.h"

#include "preferences/editing_page.h"
#include "preferences/engine_page.h"
#include "preferences/view_page.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace fresco::ui {

namespace {

constexpr int kLettersAcross = 78;

}  // namespace

PreferencesDialog::PreferencesDialog(Settings& settings, Dialogs& dialogs, CacheCalls cache, QWidget* parent)
    : QDialog(parent), tabs_(new QTabWidget(this)), view_(new ViewPage(settings, this)),
      editing_(new EditingPage(settings, dialogs, this)), engine_(new EnginePage(settings, this)),
      cache_(new CachePage(settings, dialogs, std::move(cache), this)),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName("preferences");
    tabs_->setObjectName("preferencePages");
    for (QWidget* page : std::initializer_list<QWidget*>{view_, editing_, engine_, cache_})
        tabs_->addTab(page, QString());
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tabs_);
    layout->addWidget(buttons_);
    setMinimumWidth(fontMetrics().averageCharWidth() * kLettersAcross);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(view_, &ViewPage::languageChosen, this, &PreferencesDialog::languageChosen);
    connect(view_, &ViewPage::themeChosen, this, &PreferencesDialog::themeChosen);
    connect(view_, &ViewPage::dropsFramesChosen, this, &PreferencesDialog::dropsFramesChosen);
    connect(view_, &ViewPage::reducedMotionChosen, this, &PreferencesDialog::reducedMotionChosen);
    connect(editing_, &EditingPage::autosaveDelayChosen, this, &PreferencesDialog::autosaveDelayChosen);
    connect(editing_, &EditingPage::filmPatternChosen, this, &PreferencesDialog::filmPatternChosen);
    retranslate();
}

void PreferencesDialog::setEngine(const EngineInfo& info) { engine_->setEngine(info); }

void PreferencesDialog::retranslate()
{
    setWindowTitle(tr("Preferences"));
    tabs_->setTabText(0, tr("View"));
    tabs_->setTabText(1, tr("Editing"));
    tabs_->setTabText(2, tr("Engine"));
    tabs_->setTabText(3, tr("Cache"));
}

void PreferencesDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

}  // namespace fresco::ui
