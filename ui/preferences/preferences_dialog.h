// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/engine.h"
#include "preferences/cache_page.h"
#include "settings.h"

#include <QDialog>

class QDialogButtonBox;
class QTabWidget;

namespace fresco::ui {

class EditingPage;
class EnginePage;
class ViewPage;

/// All that a person sets once for all projects. What is set is kept at once; the signals say what is to be done at
/// once as well. Not modal.
class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    PreferencesDialog(Settings& settings, Dialogs& dialogs, CacheCalls cache = {}, QWidget* parent = nullptr);

    void setEngine(const EngineInfo& info);

Q_SIGNALS:
    void languageChosen(fresco::ui::LanguageChoice choice);
    void themeChosen(fresco::ui::ThemeChoice choice);
    void dropsFramesChosen(bool on);
    void reducedMotionChosen(bool on);
    void autosaveDelayChosen(std::chrono::seconds delay);
    void filmPatternChosen(const QString& pattern);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QTabWidget* tabs_;
    ViewPage* view_;
    EditingPage* editing_;
    EnginePage* engine_;
    CachePage* cache_;
    QDialogButtonBox* buttons_;
};

}  // namespace fresco::ui
