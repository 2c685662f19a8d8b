// SPDX-License-Identifier: GPL-3.0-or-later
#include "side_windows.h"

#include "actions/action_registry.h"
#include "bridge/text.h"
#include "dialogs/dialogs.h"
#include "dialogs/keyboard_map.h"
#include "log/log_window.h"
#include "models/model_manager.h"
#include "models/models_page.h"
#include "preferences/machine.h"
#include "preferences/preferences_dialog.h"
#include "settings.h"

#include <QAction>

#include <array>
#include <utility>

namespace fresco::ui {

namespace {

void bringUp(QDialog* dialog)
{
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

}  // namespace

SideWindows::SideWindows(Parts parts, const ActionRegistry& actions, QWidget* window)
    : QObject(window), parts_(std::move(parts)), actions_(actions), window_(window)
{
    log_.follow(parts_.runner);
    connect(&parts_.runner, &EngineRunner::engineReady, this, [this](const EngineInfo& info) {
        engine_ = info;
        if (preferences_)
            preferences_->setEngine(engine_);
    });
    parts_.desk.setPreparation([&settings = parts_.settings](EngineJob& job) { applyMachine(settings, job); });
    const auto on = [this](std::string_view id, auto act) { connect(actions_[id], &QAction::triggered, this, act); };
    on("modelManager", &SideWindows::openModels);
    on("preferences", &SideWindows::openPreferences);
    on("showLog", &SideWindows::openLog);
    on("keyboardMap", &SideWindows::saveKeyboardMap);
}

void SideWindows::setCurrentModel(const QString& folder)
{
    currentModel_ = folder;
    if (models_)
        models_->setCurrentModel(folder);
}

void SideWindows::openModels()
{
    if (!models_) {
        models_ = new ModelManager(parts_.listModels, parts_.settings, parts_.dialogs, window_);
        models_->setAttribute(Qt::WA_DeleteOnClose);
        models_->setCurrentModel(currentModel_);
        connect(models_, &ModelManager::modelChosen, this, &SideWindows::modelChosen);
        connect(models_, &ModelManager::modelsListed, this, &SideWindows::modelsListed);
        connect(models_, &ModelManager::checkWanted, this, &SideWindows::check);
    }
    bringUp(models_);
}

void SideWindows::check(const QString& folder)
{
    Job* job = parts_.desk.submit({.request = ModelCheck{toEnginePath(folder)}}, Job::Rank::Interactive);
    ModelsPage* page = models_->models();
    connect(job, &Job::checked, page, &ModelsPage::showCheck);
    connect(job, &Job::failed, page, [page, folder](const Fault& fault) { page->showCheckFailure(folder, fault); });
}

void SideWindows::openPreferences()
{
    if (!preferences_) {
        preferences_ = new PreferencesDialog(parts_.settings, parts_.dialogs, {}, window_);
        preferences_->setAttribute(Qt::WA_DeleteOnClose);
        preferences_->setEngine(engine_);
        connect(preferences_, &PreferencesDialog::themeChosen, this, [this](ThemeChoice choice) { choose(choice); });
        connect(
            preferences_, &PreferencesDialog::languageChosen, this, [this](LanguageChoice choice) { choose(choice); });
        connect(preferences_, &PreferencesDialog::dropsFramesChosen, this, &SideWindows::dropsFramesChosen);
        connect(preferences_, &PreferencesDialog::reducedMotionChosen, this, &SideWindows::reducedMotionChosen);
        connect(preferences_, &PreferencesDialog::autosaveDelayChosen, this, &SideWindows::autosaveDelayChosen);
        connect(preferences_, &PreferencesDialog::filmPatternChosen, this, &SideWindows::filmPatternChosen);
    }
    bringUp(preferences_);
}

void SideWindows::choose(ThemeChoice choice)
{
    constexpr std::array kIds{"themeSystem", "themeLight", "themeDark"};
    actions_[kIds[static_cast<std::size_t>(choice)]]->trigger();
}

void SideWindows::choose(LanguageChoice choice)
{
    constexpr std::array kIds{"languageSystem", "languageEnglish", "languageChinese"};
    actions_[kIds[static_cast<std::size_t>(choice)]]->trigger();
}

void SideWindows::openLog()
{
    if (!logWindow_) {
        logWindow_ = new LogWindow(log_, parts_.dialogs, window_);
        logWindow_->setAttribute(Qt::WA_DeleteOnClose);
    }
    bringUp(logWindow_);
}

void SideWindows::saveKeyboardMap()
{
    const QString path = parts_.dialogs.saveFile(window_, parts_.settings.lastFolder() + "/fresco-studio-keys.pdf");
    if (path.isEmpty())
        return;
    writing_.start([this, path, html = keyboardMapHtml(parts_.settings.keyMap())] {
        const bool isWritten = writeKeyboardMap(html, path);
        return [this, path, isWritten] {
            if (isWritten)
                Q_EMIT notice(tr("The keys are saved as %1.").arg(path));
            else
                Q_EMIT failed(Fault::of(
                    ErrorKind::OutputNotWritable,
                    worded(
                        FRESCO_TEXT("Errors", "%1 cannot be written; check the folder's rights and the disk's space."),
                        toEngine(path))));
        };
    });
}

}  // namespace fresco::ui
