// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame_bar.h"
#include "image_viewer/compare_view.h"
#include "main_window.h"
#include "viewers/film_viewer.h"
#include "viewers/welcome_page.h"
#include "welcome/recent_menu.h"

#include <QAction>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

#include <limits>

namespace fresco::ui {

namespace {

constexpr double kZoomStep = 1.25;
constexpr const char* kSeparator = "";

void fill(QWidget* target, const ActionRegistry& actions, std::initializer_list<const char*> ids)
{
    for (const char* id : ids) {
        if (*id) {
            target->addAction(actions[id]);
            continue;
        }
        auto* line = new QAction(target);
        line->setSeparator(true);
        target->addAction(line);
    }
}

}  // namespace

void MainWindow::buildMenus()
{
    const auto menu = [this](std::initializer_list<const char*> ids) {
        QMenu* made = menuBar()->addMenu(QString());
        fill(made, *actions_, ids);
        menus_.push_back(made);
        return made;
    };
    QMenu* file = menu({"open", "openProject"});
    recentMenu_ = new RecentMenu(file);
    file->addMenu(recentMenu_);
    connect(recentMenu_, &RecentMenu::chosen, this, [this](const QString& path) { open(path); });
    fill(file,
         *actions_,
         {kSeparator,
          "save",
          "saveAs",
          "saveWithMedia",
          "relink",
          kSeparator,
          "importPreset",
          "exportPreset",
          kSeparator,
          "closeProject",
          "quit"});
    menu({"undo", "redo", kSeparator, "modelManager", "preferences"});
    menu({"addKey",
          "removeKeys",
          "lockKeys",
          "keyWords",
          kSeparator,
          "ownPicture",
          "retouchKey",
          "clearPicture",
          "settingsFromPicture",
          kSeparator,
          "chooseKeys",
          "suggestKeys",
          kSeparator,
          "previousKey",
          "nextKey"});
    menu({"markIn",
          "markOut",
          "goToIn",
          "goToOut",
          "clearIn",
          "clearOut",
          kSeparator,
          "marker",
          "cut",
          kSeparator,
          "timelineFit",
          "timelineRange",
          "timelineZoomIn",
          "timelineZoomOut",
          "snapping",
          "frameNumbers"});
    menu({"playPause",
          "shuttleBack",
          "shuttleStop",
          "shuttleForward",
          "loop",
          kSeparator,
          "previousFrame",
          "nextFrame",
          "jumpBack",
          "jumpForward",
          "firstFrame",
          "lastFrame"});
    QMenu* render = menu({"previewKeyframes",
                          "previewDraft",
                          "previewSelected",
                          kSeparator,
                          "renderFilm",
                          "exportAs",
                          kSeparator,
                          "addToQueue",
                          "showQueue",
                          "holdQueue"});
    queueEndMenu_ = render->addMenu(QString());
    fill(queueEndMenu_, *actions_, {"queueEndNothing", "queueEndSuspend", "queueEndShutDown"});
    fill(render, *actions_, {kSeparator, "cancel"});
    QMenu* view = menu({"sideBySide",
                        "sourceOnly",
                        "resultOnly",
                        "wipe",
                        "difference",
                        "blink",
                        "onion",
                        "holdOther",
                        kSeparator,
                        "whyFlicker",
                        kSeparator,
                        "fit",
                        "oneToOne",
                        "zoomIn",
                        "zoomOut",
                        kSeparator});
    frameMenu_ = view->addMenu(QString());
    fill(frameMenu_,
         *actions_,
         {"saveResultFrame",
          "saveSourceFrame",
          "saveView",
          kSeparator,
          "copyResultFrame",
          "copySourceFrame",
          "copyView"});
    view->addSeparator();
    panelMenu_ = view->addMenu(QString());
    panelMenu_->setObjectName("panelMenu");
    for (const QDockWidget* dock : findChildren<QDockWidget*>())
        panelMenu_->addAction(dock->toggleViewAction());
    layoutMenu_ = view->addMenu(QString());
    layoutMenu_->setObjectName("layoutMenu");
    fill(layoutMenu_, *actions_, {"layoutEdit", "layoutInspect", "layoutReview", kSeparator, "layoutReset"});
    view->addSeparator();
    themeMenu_ = view->addMenu(QString());
    fill(themeMenu_, *actions_, {"themeSystem", "themeLight", "themeDark"});
    languageMenu_ = view->addMenu(QString());
    fill(languageMenu_, *actions_, {"languageSystem", "languageEnglish", "languageChinese"});
    menu({"commandPalette", kSeparator, "fullScreen"});
    menu({"keyEditor", "keyboardMap", "showLog", kSeparator, "about"});
}

void MainWindow::buildToolBar()
{
    toolBar_ = addToolBar(QString());
    toolBar_->setObjectName("toolBar");
    toolBar_->setMovable(false);
    toolBar_->setContextMenuPolicy(Qt::PreventContextMenu);
    fill(toolBar_,
         *actions_,
         {"open",
          "openProject",
          "save",
          kSeparator,
          "undo",
          "redo",
          kSeparator,
          "markIn",
          "markOut",
          kSeparator,
          "addKey",
          "removeKeys",
          "lockKeys",
          "chooseKeys",
          kSeparator,
          "whyFlicker"});
}

void MainWindow::connectViewActions()
{
    const auto on = [this](std::string_view id, auto act) { connect((*actions_)[id], &QAction::triggered, this, act); };
    widgets::CompareView* view = viewer_->compare();
    widgets::FrameBar* bar = viewer_->bar();
    on("fit", [view] { view->fit(); });
    on("oneToOne", [view] { view->zoomTo(1.0); });
    on("zoomIn", [view] { view->zoomBy(kZoomStep); });
    on("zoomOut", [view] { view->zoomBy(1.0 / kZoomStep); });
    using widgets::CompareMode;
    for (const auto& [id, mode] :
         std::initializer_list<std::pair<const char*, CompareMode>>{{"sideBySide", CompareMode::SideBySide},
                                                                    {"sourceOnly", CompareMode::First},
                                                                    {"resultOnly", CompareMode::Second},
                                                                    {"wipe", CompareMode::Wipe},
                                                                    {"difference", CompareMode::Difference},
                                                                    {"blink", CompareMode::Blink},
                                                                    {"onion", CompareMode::Onion}})
        on(id, [view, mode = mode] { view->setMode(mode); });
    on("previousFrame", [bar] { bar->step(-1); });
    on("nextFrame", [bar] { bar->step(1); });
    on("firstFrame", [bar] { bar->goTo(0); });
    on("lastFrame", [bar] { bar->goTo(std::numeric_limits<std::int64_t>::max()); });
    (*actions_)["sideBySide"]->setChecked(true);
}

void MainWindow::connectChoices()
{
    Settings& settings = services_.settings;
    const auto theme = [&](const char* id, ThemeChoice choice) {
        (*actions_)[id]->setChecked(settings.theme() == choice);
        connect((*actions_)[id], &QAction::triggered, this, [this, choice] {
            services_.settings.setTheme(choice);
            services_.theme.apply(choice);
        });
    };
    theme("themeSystem", ThemeChoice::System);
    theme("themeLight", ThemeChoice::Light);
    theme("themeDark", ThemeChoice::Dark);
    const auto language = [&](const char* id, LanguageChoice choice) {
        (*actions_)[id]->setChecked(settings.language() == choice);
        connect((*actions_)[id], &QAction::triggered, this, [this, choice] {
            services_.settings.setLanguage(choice);
            services_.language.apply(choice);
        });
    };
    language("languageSystem", LanguageChoice::System);
    language("languageEnglish", LanguageChoice::English);
    language("languageChinese", LanguageChoice::Chinese);
}

void MainWindow::showRecentFiles()
{
    const QStringList files = services_.settings.recentFiles();
    welcome_->setRecentFiles(files);
    recentMenu_->setFiles(files);
}

void MainWindow::retranslate()
{
    actions_->retranslate();
    const QStringList titles{tr("&File"),
                             tr("&Edit"),
                             tr("&Keyframes"),
                             tr("&Timeline"),
                             tr("&Playback"),
                             tr("&Render"),
                             tr("&View"),
                             tr("&Window"),
                             tr("&Help")};
    for (std::size_t index = 0; index < menus_.size(); ++index)
        menus_[index]->setTitle(titles.at(static_cast<qsizetype>(index)));
    recentMenu_->setTitle(tr("Open &Recent"));
    frameMenu_->setTitle(tr("This F&rame"));
    queueEndMenu_->setTitle(tr("When the Queue Is &Done"));
    panelMenu_->setTitle(tr("&Panels"));
    layoutMenu_->setTitle(tr("La&yout"));
    themeMenu_->setTitle(tr("&Theme"));
    languageMenu_->setTitle(tr("&Language"));
    lossTitle_->setWindowTitle(tr("Losses"));
    queueTitle_->setWindowTitle(tr("Render Queue"));
    metricsTitle_->setWindowTitle(tr("Measurements"));
    scopesTitle_->setWindowTitle(tr("Scopes"));
    flickerTitle_->setWindowTitle(tr("Why does it flicker here?"));
    suggestionsTitle_->setWindowTitle(tr("Suggested Keyframes"));
    toolBar_->setWindowTitle(tr("Tools"));
    showTitle();
    showFilmFacts();
    updateActions();
}

}  // namespace fresco::ui
