// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action_registry.h"
#include "bridge/engine_runner.h"
#include "bridge/frame_worker.h"
#include "dialogs/dialogs.h"
#include "document/project_session.h"
#include "export/export_plan.h"
#include "export/output_scout.h"
#include "export/render_place.h"
#include "jobs/job_desk.h"
#include "language.h"
#include "presets/preset_shelf.h"
#include "prompts/prompt_shelf.h"
#include "queue/render_room.h"
#include "results/key_gallery.h"
#include "results/retouch.h"
#include "results/settings_drop.h"
#include "results/shown_keys.h"
#include "settings.h"
#include "task_line.h"
#include "theme/theme.h"
#include "thumbnails/thumbnail_store.h"
#include "timeline/key_commands.h"
#include "viewers/film_viewer.h"
#include "work/attention_asker.h"
#include "work/film_keyframes.h"
#include "work/film_measurer.h"
#include "work/film_render.h"
#include "work/key_planner.h"
#include "work/key_watch.h"
#include "work/keyframe_preview.h"
#include "work/variant_maker.h"

#include <QMainWindow>

class QLabel;
class QMenu;
class QStackedWidget;
class QToolBar;

namespace fresco::widgets {
class MessageBar;
}

namespace fresco::ui {

class EngineStatus;
class InspectorDock;
class FlickerDock;
class FlickerTool;
class LossDock;
class MetricsDock;
class OverlayDock;
class Player;
class RecentMenu;
class ScopesDock;
class SideWindows;
class SuggestionPanel;
class TransportBar;
class TimelineDock;
class VariantsDock;
class ViewerLayers;
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

    /// What a path names: openProject() for a project, else openFilm().
    void open(const QString& path, const QString& result = {});
    /// A new project of a film, and beside it a result that was made of it; or a project, by its folder.
    void openFilm(const QString& path, const QString& result = {});
    void openProject(const QString& folder);
    /// Lists the models and opens LibTorch; call it once the window has been seen.
    void loadEngine();

    const ActionRegistry& actions() const { return *actions_; }
    ProjectDocument& document() { return session_.document(); }
    JobDesk& desk() { return desk_; }

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    // main_window_menus.cpp
    void buildMenus();
    void buildToolBar();
    void connectViewActions();
    void connectChoices();
    void showRecentFiles();
    void retranslate();

    // main_window_shell.cpp: playing, keys, layouts, presets
    void connectPlayback();
    void connectShell();
    void connectPresets();
    void openKeyEditor();
    void connectFrames();
    void takeSettings(const Recipe& recipe, const QString& name);

    // main_window_inspect.cpp: what is measured and looked into
    void addInspectDocks();
    void connectInspection();
    void connectFlickerTool();
    void connectVariants();
    void keepVariant(int index);
    void connectMeasuring();
    void connectSuggestions();
    void connectAttention();
    void pointPicked(QPointF point);
    void updatePicking();
    void askWhyItFlickers(QPointF point);
    void saveTable(const QByteArray& csv, const QString& name);
    void savePicture(const QImage& picture, const QString& name);

    // main_window_work.cpp: keyframes, previews, renders
    void connectWork();
    void connectKeyActions();
    void previewKeyframes(const KeyframePreview::Wish& wish);
    void follow(Job* job);
    void renderFilm();
    void filmRendered(const TranslateResult& result);
    void showFilm();
    void jobEnded();
    void editWords();
    void choosePicture();
    void beginRetouch();
    void retouchBegun(qint64 frame, const QString& path);
    void stepToKey(int direction);
    /// Where the next film goes; empty while the disk is being looked at.
    QString outputPlace() const;
    void lookForOutput();

    // main_window_welcome.cpp: before there is a film, and the windows beside this one
    void connectWelcome();
    void locate(const QString& path);
    void connectSideWindows();
    void reduceMotion(bool on);
    /// Beside the engine's own cache, which may be deleted as well.
    static QString thumbnailFolder();

    // main_window_queue.cpp: films written, now or in the queue
    void addQueueDock();
    void connectQueue();
    void connectQueueEnd();
    ExportWishes exportWishes();
    void openExport();
    void exportNow(const ExportChoice& choice);
    void enqueue(QueuedJob job);
    void enqueueFree(QueuedJob job, const QString& wanted);
    void showQueue();

    // main_window_state.cpp: what can be done now, and what the film is
    void updateActions();
    /// What can be done to the selected keys and their pictures, and what making all of them would cost.
    void updateKeyActions();
    QString whyNotWork() const;
    /// What Preview and Render would set going, before anybody clicks.
    void showCost();
    void showResultMaking();
    void showTitle();
    void showFilmFacts();

    CloseAnswer askToClose();

    void buildLayout();
    void connectActions();
    void connectSession();
    void connectViewer();
    void connectEngine();
    void connectThumbnails();
    void connectOverlays();
    void restoreWindow();
    void showProject();
    void sourceIsOpen(const MediaInfo& info);
    void sourceFailed(const Fault& fault);
    void showFault(const Fault& fault);

    Services services_;
    EngineRunner runner_;
    JobDesk desk_;
    ProjectSession session_;
    KeyGallery gallery_;
    KeyPlanner planner_;
    KeyframePreview preview_;
    KeyWatch watch_;
    FilmRender render_;
    RenderRoom room_;
    FilmKeyframes filmKeys_;
    ShownKeys shown_;
    FilmMeasurer measurer_;
    AttentionAsker attention_;
    KeyCommands keys_;
    Retouch retouch_;
    RecipeFinder recipes_;
    ThumbnailStore thumbnails_;
    PromptShelf shelf_;
    PresetShelf presets_;
    ActionRegistry* actions_;
    FilmViewer* viewer_;
    ViewerLayers* layers_;
    WelcomePage* welcome_;
    QStackedWidget* pages_;
    InspectorDock* inspector_;
    TimelineDock* timeline_;
    OverlayDock* overlays_;
    LossDock* losses_;
    QDockWidget* lossTitle_ = nullptr;
    QDockWidget* metricsTitle_ = nullptr;
    QDockWidget* flickerTitle_ = nullptr;
    QDockWidget* scopesTitle_ = nullptr;
    QDockWidget* queueTitle_ = nullptr;
    QDockWidget* suggestionsTitle_ = nullptr;
    MetricsDock* metrics_;
    FlickerDock* flicker_;
    FlickerTool* flickerTool_ = nullptr;
    VariantsDock* variants_;
    ScopesDock* scopes_;
    SuggestionPanel* suggestions_;
    TransportBar* transport_ = nullptr;
    Player* player_ = nullptr;
    SideWindows* side_ = nullptr;
    widgets::MessageBar* banner_;
    QLabel* filmFacts_;
    EngineStatus* engine_;
    std::vector<QMenu*> menus_;
    RecentMenu* recentMenu_ = nullptr;
    QMenu* frameMenu_ = nullptr;
    QMenu* queueEndMenu_ = nullptr;
    QMenu* panelMenu_ = nullptr;
    QMenu* layoutMenu_ = nullptr;
    QMenu* themeMenu_ = nullptr;
    QMenu* languageMenu_ = nullptr;
    QToolBar* toolBar_ = nullptr;

    QString pendingPrompt_;  ///< of the sample, once it is open
    QString pendingResult_;  ///< to be opened once the source is
    std::optional<MediaInfo> film_;
    QStringList warnings_;
    std::vector<LossCurves> runLosses_;  ///< of the run that was begun last
    VariantMaker variantMaker_;
    OutputScout outputs_;
    RenderPlace place_{{outputs_, room_.memory(), services_.dialogs}, this};
    std::optional<ExportWishes> exportWishes_;  ///< of this project's last export
    bool mayClose_ = false;
    widgets::TaskLine disk_;  ///< last: its destructor waits for what is being written
};

}  // namespace fresco::ui
