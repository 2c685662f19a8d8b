// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/text.h"
#include "docks/inspector_dock.h"
#include "docks/prompt_panel.h"
#include "document/project_path.h"
#include "main_window.h"
#include "message_bar.h"
#include "playback/player.h"
#include "side_windows.h"
#include "viewers/welcome_page.h"

#include <QAction>
#include <QFileInfo>
#include <QStatusBar>

namespace fresco::ui {

void MainWindow::connectWelcome()
{
    welcome_->setFilms(services_.openFilm, thumbnailFolder());
    connect(welcome_, &WelcomePage::openWanted, (*actions_)["open"], &QAction::trigger);
    connect(welcome_, &WelcomePage::openProjectWanted, (*actions_)["openProject"], &QAction::trigger);
    connect(welcome_, &WelcomePage::modelManagerWanted, (*actions_)["modelManager"], &QAction::trigger);
    connect(welcome_, &WelcomePage::fileWanted, this, [this](const QString& path) { open(path); });
    connect(welcome_, &WelcomePage::locateWanted, this, &MainWindow::locate);
    connect(welcome_, &WelcomePage::removeWanted, this, [this](const QString& path) {
        services_.settings.removeRecentFile(path);
        showRecentFiles();
    });
    connect(welcome_, &WelcomePage::sampleWanted, this, [this](const QString& film, const QString& prompt) {
        openFilm(film);
        pendingPrompt_ = prompt;
    });
}

/// A recent film or project that is gone: the person says where it is now, and it is opened.
void MainWindow::locate(const QString& path)
{
    const bool isProject = !projectFolderOf(path).isEmpty();
    const QString folder = services_.settings.lastFolder();
    const QString found =
        isProject ? services_.dialogs.openProject(this, folder) : services_.dialogs.openVideo(this, folder);
    if (found.isEmpty())
        return;
    services_.settings.replaceRecentFile(path, found);
    open(found);
}

void MainWindow::connectSideWindows()
{
    side_ =
        new SideWindows({services_.settings, services_.dialogs, services_.listModels, runner_, desk_}, *actions_, this);
    connect(side_, &SideWindows::modelChosen, this, [this](const QString& path) {
        if (document().isOpen())
            document().editParameter(key::model, toEngine(path));
    });
    connect(side_, &SideWindows::modelsListed, inspector_->prompts(), &PromptPanel::setModels);
    connect(side_, &SideWindows::modelsListed, welcome_, &WelcomePage::setModels);
    connect(&runner_, &EngineRunner::modelsListed, welcome_, &WelcomePage::setModels);
    connect(side_, &SideWindows::dropsFramesChosen, player_, &Player::setDropsFrames);
    connect(side_, &SideWindows::reducedMotionChosen, this, &MainWindow::reduceMotion);
    reduceMotion(services_.settings.reducesMotion());
    connect(side_, &SideWindows::autosaveDelayChosen, &session_, &ProjectSession::setAutosaveDelay);
    connect(side_, &SideWindows::filmPatternChosen, this, &MainWindow::updateActions);
    connect(side_, &SideWindows::notice, this, [this](const QString& sentence) {
        statusBar()->showMessage(sentence, 4000);
    });
    connect(side_, &SideWindows::failed, this, &MainWindow::showFault);
    connect(inspector_->prompts(), &PromptPanel::modelManagerWanted, side_, &SideWindows::openModels);
    player_->setDropsFrames(services_.settings.dropsFrames());
}

void MainWindow::reduceMotion(bool on)
{
    setAnimated(!on);
    services_.theme.reduceMotion(on);
}

}  // namespace fresco::ui
