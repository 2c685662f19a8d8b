// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/engine_worker.h"
#include "jobs/job_desk.h"
#include "latest_task.h"
#include "log/log_store.h"
#include "log/message_capture.h"

#include <QPointer>

#include <chrono>

namespace fresco::ui {

class ActionRegistry;
class Dialogs;
class LogWindow;
class ModelManager;
class PreferencesDialog;
enum class LanguageChoice;
enum class ThemeChoice;
class Settings;

/// The windows beside the main one: models, preferences, log, keyboard map. Each opens by its action, once, and leaves
/// the main window usable.
class SideWindows : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Settings& settings;
        Dialogs& dialogs;
        ModelLister listModels;
        EngineRunner& runner;
        JobDesk& desk;
    };
    /// Themes and languages are chosen through their actions.
    SideWindows(Parts parts, const ActionRegistry& actions, QWidget* window);

    LogStore& log() { return log_; }
    /// As the parameter `model` has it.
    void setCurrentModel(const QString& folder);

    void openModels();
    void openPreferences();
    void openLog();
    void saveKeyboardMap();

Q_SIGNALS:
    /// A value for the parameter `model`.
    void modelChosen(const QString& path);
    void modelsListed(const std::vector<fresco::ui::ModelChoice>& models);
    void dropsFramesChosen(bool on);
    void reducedMotionChosen(bool on);
    void autosaveDelayChosen(std::chrono::seconds delay);
    void filmPatternChosen(const QString& pattern);
    /// One sentence about something that was done.
    void notice(const QString& sentence);
    void failed(const fresco::ui::Fault& fault);

private:
    void check(const QString& folder);
    void choose(ThemeChoice choice);
    void choose(LanguageChoice choice);

    Parts parts_;
    const ActionRegistry& actions_;
    QWidget* window_;
    LogStore log_;
    MessageCapture capture_{log_};
    EngineInfo engine_;
    QString currentModel_;
    QPointer<ModelManager> models_;
    QPointer<PreferencesDialog> preferences_;
    QPointer<LogWindow> logWindow_;
    widgets::LatestTask writing_;
};

}  // namespace fresco::ui
