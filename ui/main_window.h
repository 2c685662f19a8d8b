// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action_registry.h"
#include "bridge/frame_worker.h"
#include "bridge/engine_runner.h"
#include "dialogs/dialogs.h"
#include "document/film_session.h"
#include "language.h"
#include "settings.h"
#include "theme/theme.h"

#include <QMainWindow>

class QLabel;
class QMenu;
class QStackedWidget;
class QToolBar;

namespace fresco::widgets {
class MessageBar;
}

namespace fresco::ui {

class FilmViewer;
class TranslateDock;
class WelcomePage;

/// What the window is given from outside: real things in the program, stand-ins in tests.
struct Services {
    Settings& settings;
    Dialogs& dialogs;
    Theme& theme;
    Language& language;
    EngineFactory makeEngine;
    ModelLister listModels;
    FrameSourceFactory openFilm;
};

/// The editor's window: puts the parts together and passes what one says on to the others.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Services services);
    ~MainWindow() override;

    /// Opens a film, and beside it a result that was made of it.
    void openFilm(const QString& path, const QString& result = {});
    /// Lists the models and opens LibTorch; call it once the window has been seen.
    void loadEngine();

    const ActionRegistry& actions() const { return *actions_; }
    FilmSession& session() { return session_; }

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum class EngineState { Loading, Ready, Unavailable };

    // main_window_menus.cpp
    void buildMenus();
    void buildToolBar();
    void connectViewActions();
    void connectChoices();
    void retranslate();

    void buildLayout();
    void connectActions();
    void connectViewer();
    void connectRunner();
    void restoreWindow();

    void askForFilm();
    void askForOutput();
    void browseFor(const QString& key);
    void sourceIsOpen(const MediaInfo& info);
    void sourceFailed(const Fault& fault);
    void startTranslation();
    void cancelTranslation();
    void showProgress(const Progress& progress);
    void translationFinished(const TranslateResult& result);
    void translationEnded();
    void showRecentFiles();
    void showFilmFacts();
    void showEngineState();
    void updateActions();
    QString whyNotTranslate() const;

    Services services_;
    ActionRegistry* actions_;
    FilmSession session_;
    FilmViewer* viewer_;
    WelcomePage* welcome_;
    QStackedWidget* pages_;
    TranslateDock* dock_;
    widgets::MessageBar* banner_;
    QLabel* filmFacts_;
    QLabel* zoom_;
    QLabel* engineLabel_;
    QMenu* fileMenu_ = nullptr;
    QMenu* recentMenu_ = nullptr;
    QMenu* filmMenu_ = nullptr;
    QMenu* viewMenu_ = nullptr;
    QMenu* themeMenu_ = nullptr;
    QMenu* languageMenu_ = nullptr;
    QMenu* helpMenu_ = nullptr;
    QToolBar* toolBar_ = nullptr;

    QString pendingResult_;  ///< to be opened once the source is
    std::optional<MediaInfo> film_;
    EngineState engineState_ = EngineState::Loading;
    EngineInfo engine_;
    Fault engineFault_;
    std::int64_t jobFirstFrame_ = 0;
    QStringList warnings_;
    EngineRunner runner_;  ///< last: it is gone before anything that its signals touch
};

}  // namespace fresco::ui
