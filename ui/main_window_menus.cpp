// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame_bar.h"
#include "image_viewer/compare_view.h"
#include "main_window.h"
#include "viewers/film_viewer.h"
#include "viewers/welcome_page.h"

#include <QAction>
#include <QFileInfo>
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
    fileMenu_ = menuBar()->addMenu(QString());
    fill(fileMenu_, *actions_, {"open"});
    recentMenu_ = fileMenu_->addMenu(QString());
    recentMenu_->setObjectName("recentMenu");
    fill(fileMenu_, *actions_, {kSeparator, "saveAs", kSeparator, "quit"});
    filmMenu_ = menuBar()->addMenu(QString());
    fill(filmMenu_,
         *actions_,
         {"translate", "cancel", kSeparator, "previousFrame", "nextFrame", "firstFrame", "lastFrame"});
    viewMenu_ = menuBar()->addMenu(QString());
    fill(viewMenu_,
         *actions_,
         {"sideBySide", "sourceOnly", "resultOnly", kSeparator, "fit", "oneToOne", "zoomIn", "zoomOut", kSeparator});
    themeMenu_ = viewMenu_->addMenu(QString());
    fill(themeMenu_, *actions_, {"themeSystem", "themeLight", "themeDark"});
    languageMenu_ = viewMenu_->addMenu(QString());
    fill(languageMenu_, *actions_, {"languageSystem", "languageEnglish", "languageChinese"});
    helpMenu_ = menuBar()->addMenu(QString());
    fill(helpMenu_, *actions_, {"about"});
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
          kSeparator,
          "sideBySide",
          "sourceOnly",
          "resultOnly",
          kSeparator,
          "fit",
          "oneToOne",
          "zoomOut",
          "zoomIn",
          kSeparator,
          "firstFrame",
          "previousFrame",
          "nextFrame",
          "lastFrame"});
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
    on("sideBySide", [view] { view->setMode(widgets::CompareMode::SideBySide); });
    on("sourceOnly", [view] { view->setMode(widgets::CompareMode::First); });
    on("resultOnly", [view] { view->setMode(widgets::CompareMode::Second); });
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
    recentMenu_->clear();
    for (const QString& path : files) {
        QAction* entry = recentMenu_->addAction(QFileInfo(path).fileName());
        entry->setToolTip(path);
        connect(entry, &QAction::triggered, this, [this, path] { openFilm(path); });
    }
}

void MainWindow::retranslate()
{
    fileMenu_->setTitle(tr("&File"));
    recentMenu_->setTitle(tr("Open &Recent"));
    filmMenu_->setTitle(tr("F&ilm"));
    viewMenu_->setTitle(tr("&View"));
    themeMenu_->setTitle(tr("&Theme"));
    languageMenu_->setTitle(tr("&Language"));
    helpMenu_->setTitle(tr("&Help"));
    toolBar_->setWindowTitle(tr("Tools"));
    const QString name = QFileInfo(session_.source()).fileName();
    setWindowTitle(name.isEmpty() ? QString("Fresco Studio") : QString("%1 — Fresco Studio").arg(name));
    showFilmFacts();
    showEngineState();
}

}  // namespace fresco::ui
