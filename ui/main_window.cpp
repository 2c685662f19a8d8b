// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window.h"

#include "bridge/text.h"
#include "docks/inspector_dock.h"
#include "docks/loss_dock.h"
#include "docks/metrics_dock.h"
#include "docks/output_row.h"
#include "docks/parameter_panel.h"
#include "docks/prompt_panel.h"
#include "docks/scopes_dock.h"
#include "document/edits.h"
#include "document/project_path.h"
#include "engine_status.h"
#include "flicker/flicker_dock.h"
#include "frame_bar.h"
#include "image_viewer/compare_view.h"
#include "message_bar.h"
#include "overlays/overlay_dock.h"
#include "overlays/point_facts.h"
#include "presets/preset_files.h"
#include "prompts/prompt_analysis.h"
#include "side_windows.h"
#include "suggestions/suggestion_panel.h"
#include "timeline/timeline_dock.h"
#include "timeline/timeline_view.h"
#include "variants/variants_dock.h"
#include "viewers/viewer_layers.h"
#include "viewers/welcome_page.h"

#include <QAction>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QVBoxLayout>

#include <utility>

namespace fresco::ui {

namespace {

constexpr int kLayoutVersion = 3;  // raise it when docks or tool bars change, else old layouts restore wrongly
constexpr QSize kSmallestFirstSize(1280, 800);
constexpr double kFirstShareOfScreen = 0.85;

/// The window of the first start: most of the screen, and all of a small one.
QSize firstSize(const QScreen& screen)
{
    const QSize room = screen.availableSize();
    return (room * kFirstShareOfScreen).expandedTo(kSmallestFirstSize).boundedTo(room);
}

}  // namespace

QString MainWindow::thumbnailFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + "/thumbnails";
}

MainWindow::MainWindow(Services services)
    : services_(std::move(services)), runner_(services_.makeEngine, services_.listModels), desk_(runner_),
      session_(services_.settings, services_.dialogs, this), planner_(document(), desk_),
      preview_(document(), gallery_, desk_), watch_(document()), render_(document(), desk_),
      room_({document(), desk_, render_}), filmKeys_({document(), gallery_, render_, room_.queue()}),
      shown_({document(), gallery_, render_, [this]() -> const PictureBases& { return timeline_->bases(); }}),
      measurer_(document(), desk_), attention_(document(), desk_), keys_(document(), gallery_),
      thumbnails_(services_.openFilm, thumbnailFolder()), shelf_(services_.settings), presets_(presetsFolder()),
      actions_(new ActionRegistry(this)), viewer_(new FilmViewer(services_.openFilm, this)),
      layers_(new ViewerLayers(viewer_->compare(), this)), welcome_(new WelcomePage(this)),
      pages_(new QStackedWidget(this)), inspector_(new InspectorDock(document(), *actions_, this)),
      timeline_(new TimelineDock({document(), gallery_, render_, keys_, *actions_}, this)),
      overlays_(new OverlayDock(services_.settings, this)), losses_(new LossDock(this)),
      metrics_(new MetricsDock(this)), flicker_(new FlickerDock(this)), variants_(new VariantsDock(this)),
      scopes_(new ScopesDock(this)), suggestions_(new SuggestionPanel(document(), keys_, this)),
      banner_(new widgets::MessageBar(this)), filmFacts_(new QLabel(this)), engine_(new EngineStatus(runner_, this)),
      variantMaker_(document(), desk_, variants_->variants())
{
    setObjectName("mainWindow");
    setAcceptDrops(true);
    buildLayout();
    buildMenus();
    buildToolBar();
    connectActions();
    connectViewActions();
    connectChoices();
    connectSession();
    connectViewer();
    connectEngine();
    connectThumbnails();
    connectOverlays();
    connectInspection();
    connectSuggestions();
    connectAttention();
    connectQueue();
    connectQueueEnd();
    connectVariants();
    connectPlayback();
    connectWelcome();
    connectSideWindows();
    connectShell();
    connectPresets();
    connectFrames();
    inspector_->prompts()->setAnalysis(enginePromptAnalysis());
    inspector_->prompts()->setShelf(&shelf_);
    connectWork();
    connectKeyActions();
    restoreWindow();
    showRecentFiles();
    retranslate();
}

MainWindow::~MainWindow()
{
    // The parts go one after the other, and the views last: nothing that one still says may reach what is gone.
    viewer_->setStills({});
    timeline_->view()->setThumbnails(nullptr);
    for (QObject* part : std::initializer_list<QObject*>{&document(),
                                                         &document().history(),
                                                         &room_,
                                                         &room_.queue(),
                                                         &room_.end(),
                                                         &gallery_,
                                                         &render_,
                                                         &preview_,
                                                         &watch_,
                                                         &shown_,
                                                         &attention_,
                                                         &planner_,
                                                         &keys_,
                                                         &session_,
                                                         &thumbnails_}) {
        part->disconnect(this);
        part->disconnect(timeline_);
        part->disconnect(inspector_);
        part->disconnect(suggestions_->suggester());
    }
}

void MainWindow::buildLayout()
{
    banner_->setObjectName("banner");
    pages_->addWidget(welcome_);
    pages_->addWidget(viewer_);
    auto* middle = new QWidget(this);
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(banner_);
    layout->addWidget(pages_, 1);
    setCentralWidget(middle);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    addDockWidget(Qt::RightDockWidgetArea, inspector_);
    addDockWidget(Qt::RightDockWidgetArea, overlays_);
    addDockWidget(Qt::BottomDockWidgetArea, timeline_);
    addInspectDocks();
    tabifyDockWidget(inspector_, overlays_);
    inspector_->raise();
    statusBar()->setContentsMargins(6, 0, 6, 0);
    filmFacts_->setObjectName("filmFacts");
    statusBar()->addWidget(filmFacts_, 1);
    statusBar()->addPermanentWidget(engine_);
}

void MainWindow::connectActions()
{
    const auto on = [this](std::string_view id, auto act) { connect((*actions_)[id], &QAction::triggered, this, act); };
    on("open", [this] {
        const QString path = services_.dialogs.openVideo(this, services_.settings.lastFolder());
        if (!path.isEmpty())
            openFilm(path);
    });
    on("openProject", [this] {
        const QString folder = services_.dialogs.openProject(this, services_.settings.lastFolder());
        if (!folder.isEmpty())
            openProject(folder);
    });
    on("save", [this] { session_.save(); });
    on("saveAs", [this] { session_.saveAs(); });
    on("saveWithMedia", [this] { session_.saveCopyWithMedia(); });
    on("closeProject", [this] { session_.closeProject(); });
    on("relink", [this] {
        const QString path = services_.dialogs.openVideo(this, services_.settings.lastFolder());
        if (!path.isEmpty())
            session_.relink(path);
    });
    on("quit", [this] { close(); });
    on("about", [this] { services_.dialogs.about(this, engine_->info()); });
}

void MainWindow::connectSession()
{
    ProjectDocument* document = &session_.document();
    QUndoStack* history = &document->history();
    connect((*actions_)["undo"], &QAction::triggered, history, &QUndoStack::undo);
    connect((*actions_)["redo"], &QAction::triggered, history, &QUndoStack::redo);
    connect(history, &QUndoStack::indexChanged, this, &MainWindow::updateActions);
    connect(document, &ProjectDocument::opened, this, &MainWindow::showProject);
    connect(document, &ProjectDocument::closed, this, &MainWindow::showProject);
    connect(document, &ProjectDocument::sourceChanged, this, &MainWindow::showProject);
    connect(document, &ProjectDocument::titleChanged, this, &MainWindow::showTitle);
    connect(document, &ProjectDocument::parametersChanged, this, &MainWindow::updateActions);
    connect(&session_, &ProjectSession::failed, this, &MainWindow::showFault);
    connect(&session_, &ProjectSession::notice, this, [this](const QString& sentence) {
        banner_->showMessage(widgets::MessageKind::Info, sentence);
    });
    connect(&gallery_, &KeyGallery::failed, this, &MainWindow::showFault);
    connect(inspector_->parameters(), &ParameterPanel::browseWanted, this, [this](const QString& key) {
        const QString folder = services_.dialogs.chooseFolder(this, services_.settings.lastFolder());
        if (!folder.isEmpty())
            session_.document().editParameter(toEngine(key), toEngine(folder));
    });
}

void MainWindow::connectViewer()
{
    connect(viewer_, &FilmViewer::sourceOpened, this, &MainWindow::sourceIsOpen);
    connect(viewer_, &FilmViewer::sourceFailed, this, &MainWindow::sourceFailed);
    connect(viewer_, &FilmViewer::resultFailed, this, &MainWindow::showFault);
    connect(&render_, &FilmRender::changed, this, &MainWindow::showResultMaking);
    widgets::FrameBar* bar = viewer_->bar();
    connect(bar, &widgets::FrameBar::frameChanged, timeline_->view(), &widgets::TimelineView::setPlayhead);
    connect(timeline_, &TimelineDock::frameWanted, bar, &widgets::FrameBar::goTo);
    viewer_->setStills([this](std::int64_t frame) { return shown_.still(frame); });
}

void MainWindow::connectEngine()
{
    connect(&runner_, &EngineRunner::modelsListed, inspector_->prompts(), &PromptPanel::setModels);
    connect(&runner_, &EngineRunner::engineReady, &room_.queue(), &RenderQueue::load);
    connect(engine_, &EngineStatus::changed, this, [this] {
        planner_.setEnabled(engine_->isReady());
        updateActions();
    });
    connect(engine_, &EngineStatus::unavailable, this, [this](const Fault& fault) {
        banner_->showMessage(widgets::MessageKind::Warning, readable(fault), fault.detail);
    });
}

void MainWindow::connectThumbnails()
{
    widgets::TimelineView* timeline = timeline_->view();
    timeline->setThumbnails(&thumbnails_);
    connect(&thumbnails_, &ThumbnailStore::arrived, timeline, [timeline](widgets::Strip, qint64 first, qint64 last) {
        timeline->thumbnailsChanged(first, last);
    });
    connect(
        &thumbnails_, &ThumbnailStore::cleared, timeline, [this, timeline] { timeline->setThumbnails(&thumbnails_); });
    const auto show = [this](std::int64_t frame) {
        const QImage image = shown_.image(frame);
        if (!image.isNull())
            thumbnails_.setPicture(widgets::Strip::Result, frame, image);
    };
    connect(&gallery_, &KeyGallery::changed, this, show);
    connect(&gallery_, &KeyGallery::reset, this, [this, show] {
        thumbnails_.clearPictures(widgets::Strip::Result);
        for (const std::int64_t frame : gallery_.frames())
            show(frame);
    });
}

void MainWindow::connectOverlays()
{
    connect(viewer_->bar(), &widgets::FrameBar::frameChanged, overlays_, &OverlayDock::setFrame);
    connect(overlays_, &OverlayDock::layersMade, layers_, &ViewerLayers::setOverlays);
    new PointReader(viewer_, overlays_->guidance(), this);
}

void MainWindow::restoreWindow()
{
    resize(firstSize(*screen()));
    restoreGeometry(services_.settings.geometry());
    restoreState(services_.settings.windowState(), kLayoutVersion);
}

void MainWindow::loadEngine()
{
    runner_.load();
    session_.lookForRecoveries();
}

void MainWindow::open(const QString& path, const QString& result)
{
    const QString project = projectFolderOf(path);
    if (project.isEmpty())
        openFilm(path, result);
    else
        openProject(project);
}

void MainWindow::openFilm(const QString& path, const QString& result)
{
    services_.settings.setLastFolder(QFileInfo(path).absolutePath());
    pendingResult_ = result;
    banner_->clear();
    session_.newFromVideo(path);
}

void MainWindow::openProject(const QString& folder)
{
    services_.settings.setLastFolder(QFileInfo(folder).absolutePath());
    banner_->clear();
    session_.openProject(folder);
}

void MainWindow::showProject()
{
    exportWishes_.reset();
    film_.reset();
    inspector_->messages()->clear();
    overlays_->clear();
    retouch_.clear();
    metrics_->clear();
    metrics_->setMeasurable(false);
    flicker_->clear();
    thumbnails_.setFilm(widgets::Strip::Source, toQt(document().project().source));
    thumbnails_.clearFilm(widgets::Strip::Result);
    if (document().isOpen()) {
        viewer_->openSource(toQt(document().project().source));
    } else {
        viewer_->closeAll();
        pages_->setCurrentWidget(welcome_);
    }
    showRecentFiles();
    showFilmFacts();
    updateActions();
}

void MainWindow::sourceIsOpen(const MediaInfo& info)
{
    film_ = info;
    pages_->setCurrentWidget(viewer_);
    document().setMedia(info);
    services_.settings.addRecentFile(document().isUntitled() ? toQt(document().project().source) : document().folder());
    showRecentFiles();
    if (!pendingPrompt_.isEmpty())
        document().editParameter(key::prompt, toEngine(std::exchange(pendingPrompt_, {})));
    if (!pendingResult_.isEmpty())
        viewer_->openResult(std::exchange(pendingResult_, {}), 0);
    viewer_->compare()->fit();
    timeline_->view()->setFocus();  // not a field that keys would go into
    showFilmFacts();
    updateActions();
}

void MainWindow::sourceFailed(const Fault& fault)
{
    showFault(fault);
    if (film_)
        return;  // one frame of an open film could not be read: the film itself stays
    pendingResult_.clear();
    if (document().isUntitled())
        session_.closeProject();  // a project of a file that is no film is none
    else
        pages_->setCurrentWidget(viewer_);  // its pictures and settings are there: only the film has to be found
    updateActions();
}

void MainWindow::showFault(const Fault& fault)
{
    banner_->showMessage(widgets::MessageKind::Error, readable(fault), fault.detail);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

/// Where nobody wants to be asked, a film waits in the queue: nothing is lost.
CloseAnswer MainWindow::askToClose()
{
    const bool works = preview_.isRunning() || render_.isRunning() || room_.queue().running();
    if (!works || !services_.settings.asks(Question::StopToClose))
        return CloseAnswer::Keep;
    return services_.dialogs.askToClose(this, render_.isRunning() && room_.queue().isKept());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayClose_) {
        event->ignore();
        const CloseAnswer answer = askToClose();
        if (answer == CloseAnswer::Stay)
            return;
        session_.leave([this, keepsFilm = answer == CloseAnswer::Keep] {
            place_.giveUp();
            room_.close(keepsFilm);
            mayClose_ = true;
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);  // this close is still under way
        });
        return;
    }
    runner_.cancel();
    services_.settings.setGeometry(saveGeometry());
    services_.settings.setWindowState(saveState(kLayoutVersion));
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QString promise = draggedIn(*event->mimeData()).promise(document().isOpen());
    if (promise.isEmpty())
        return;
    statusBar()->showMessage(promise);
    event->acceptProposedAction();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) { statusBar()->clearMessage(); }

void MainWindow::dropEvent(QDropEvent* event)
{
    statusBar()->clearMessage();
    event->acceptProposedAction();
    const Dragged dragged = draggedIn(*event->mimeData());
    if (!dragged.isTaken(document().isOpen()))
        banner_->showMessage(widgets::MessageKind::Info, dragged.promise(document().isOpen()));
    else if (dragged.kind == Dragged::Kind::Picture)
        recipes_.look(dragged.path);
    else
        open(dragged.path);
}

}  // namespace fresco::ui
