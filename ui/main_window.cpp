// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window.h"

#include "bridge/image_conversion.h"
#include "bridge/text.h"
#include "docks/output_row.h"
#include "docks/parameter_panel.h"
#include "docks/progress_panel.h"
#include "docks/prompt_panel.h"
#include "docks/translate_dock.h"
#include "document/output_name.h"
#include "image_viewer/compare_view.h"
#include "message_bar.h"
#include "timecode.h"
#include "viewers/film_viewer.h"
#include "viewers/welcome_page.h"

#include <QAction>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <cmath>
#include <numeric>
#include <utility>

namespace fresco::ui {

namespace {

constexpr int kLayoutVersion = 1;  // raise it when docks or tool bars change, else old layouts restore wrongly
constexpr QSize kFirstSize(1280, 720);

/// The one local file that is being dragged, or an empty text.
QString draggedFile(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    const QString path = urls.size() == 1 ? urls.first().toLocalFile() : QString();
    return QFileInfo(path).isFile() ? path : QString();
}

}  // namespace

MainWindow::MainWindow(Services services)
    : services_(std::move(services)), actions_(new ActionRegistry(this)),
      viewer_(new FilmViewer(services_.openFilm, this)), welcome_(new WelcomePage(this)),
      pages_(new QStackedWidget(this)), dock_(new TranslateDock(*actions_, this)),
      banner_(new widgets::MessageBar(this)), filmFacts_(new QLabel(this)), zoom_(new QLabel(this)),
      engineLabel_(new QLabel(this)), runner_(services_.makeEngine, services_.listModels)
{
    setObjectName("mainWindow");
    setAcceptDrops(true);
    buildLayout();
    buildMenus();
    buildToolBar();
    connectActions();
    connectViewActions();
    connectChoices();
    connectViewer();
    connectRunner();
    restoreWindow();
    showRecentFiles();
    retranslate();
}

MainWindow::~MainWindow() = default;

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
    addDockWidget(Qt::RightDockWidgetArea, dock_);
    statusBar()->setContentsMargins(6, 0, 6, 0);
    filmFacts_->setObjectName("filmFacts");
    engineLabel_->setObjectName("engineLabel");
    engineLabel_->setContentsMargins(0, 0, 12, 0);
    statusBar()->addWidget(filmFacts_, 1);
    statusBar()->addPermanentWidget(engineLabel_);
    statusBar()->addPermanentWidget(zoom_);
}

void MainWindow::connectActions()
{
    const auto on = [this](std::string_view id, auto act) { connect((*actions_)[id], &QAction::triggered, this, act); };
    on("open", [this] { askForFilm(); });
    on("saveAs", [this] { askForOutput(); });
    on("quit", [this] { close(); });
    on("translate", [this] { startTranslation(); });
    on("cancel", [this] { cancelTranslation(); });
    on("about", [this] { services_.dialogs.about(this); });
    connect(welcome_, &WelcomePage::openWanted, (*actions_)["open"], &QAction::trigger);
    connect(welcome_, &WelcomePage::fileWanted, this, [this](const QString& path) { openFilm(path); });
    connect(dock_->prompts(), &PromptPanel::promptsChanged, this, &MainWindow::updateActions);
    connect(dock_->parameters(), &ParameterPanel::browseWanted, this, &MainWindow::browseFor);
    connect(&session_, &FilmSession::outputChanged, dock_->output(), &OutputRow::setPath);
    connect(dock_->parameters(), &ParameterPanel::valuesChanged, this, [this] {
        session_.setExtension(resultExtension(dock_->parameters()->values()));
    });
}

void MainWindow::connectViewer()
{
    connect(viewer_, &FilmViewer::sourceOpened, this, &MainWindow::sourceIsOpen);
    connect(viewer_, &FilmViewer::sourceFailed, this, &MainWindow::sourceFailed);
    connect(viewer_, &FilmViewer::resultFailed, this, [this](const Fault& fault) {
        banner_->showMessage(widgets::MessageKind::Error, readable(fault), fault.detail);
    });
    connect(viewer_->compare(), &widgets::CompareView::scaleShown, this, [this](double scale) {
        zoom_->setText(film_ ? tr("%L1 %").arg(std::lround(scale * 100.0)) : QString());
    });
}

void MainWindow::connectRunner()
{
    connect(&runner_, &EngineRunner::modelsListed, dock_->prompts(), &PromptPanel::setModels);
    connect(&runner_, &EngineRunner::engineReady, this, [this](const EngineInfo& info) {
        engineState_ = EngineState::Ready;
        engine_ = info;
        showEngineState();
    });
    connect(&runner_, &EngineRunner::engineUnavailable, this, [this](const Fault& fault) {
        engineState_ = EngineState::Unavailable;
        engineFault_ = fault;
        showEngineState();
    });
    connect(&runner_, &EngineRunner::progressed, this, &MainWindow::showProgress);
    connect(&runner_, &EngineRunner::warned, this, [this](const QString& sentence) { warnings_ << sentence; });
    connect(&runner_, &EngineRunner::finished, this, [this](const EngineResult& result) {
        translationFinished(std::get<TranslateResult>(result));
    });
    connect(&runner_, &EngineRunner::cancelled, this, [this] {
        translationEnded();
        dock_->messages()->showMessage(widgets::MessageKind::Info, tr("Stopped; nothing was written."));
    });
    connect(&runner_, &EngineRunner::failed, this, [this](const Fault& fault) {
        translationEnded();
        dock_->messages()->showMessage(widgets::MessageKind::Error, readable(fault), fault.detail);
    });
}

void MainWindow::restoreWindow()
{
    resize(kFirstSize);
    restoreGeometry(services_.settings.geometry());
    restoreState(services_.settings.windowState(), kLayoutVersion);
}

void MainWindow::loadEngine() { runner_.load(); }

void MainWindow::openFilm(const QString& path, const QString& result)
{
    if (runner_.isRunning())
        return;
    const QString full = QFileInfo(path).absoluteFilePath();
    services_.settings.setLastFolder(QFileInfo(full).absolutePath());
    banner_->clear();
    dock_->messages()->clear();
    film_.reset();
    pendingResult_ = result;
    session_.setSource(full);
    viewer_->openSource(full);
    updateActions();
}

void MainWindow::sourceIsOpen(const MediaInfo& info)
{
    film_ = info;
    pages_->setCurrentWidget(viewer_);
    services_.settings.addRecentFile(session_.source());
    showRecentFiles();
    if (!pendingResult_.isEmpty())
        viewer_->openResult(std::exchange(pendingResult_, {}), 0);
    viewer_->compare()->fit();
    retranslate();
}

void MainWindow::sourceFailed(const Fault& fault)
{
    banner_->showMessage(widgets::MessageKind::Error, readable(fault), fault.detail);
    if (film_)
        return;  // one frame of an open film could not be read: the film itself stays
    session_.setSource({});
    pages_->setCurrentWidget(welcome_);
    retranslate();
}

void MainWindow::askForFilm()
{
    const QString path = services_.dialogs.openVideo(this, services_.settings.lastFolder());
    if (!path.isEmpty())
        openFilm(path);
}

void MainWindow::askForOutput()
{
    const QString path = services_.dialogs.saveResult(this, session_.output());
    if (!path.isEmpty())
        session_.chooseOutput(path);
}

void MainWindow::browseFor(const QString& key)
{
    const QString folder = services_.dialogs.chooseFolder(this, services_.settings.lastFolder());
    if (!folder.isEmpty())
        dock_->parameters()->set(toEngine(key), toEngine(folder));
}

void MainWindow::startTranslation()
{
    if (!whyNotTranslate().isEmpty())
        return;
    warnings_.clear();
    dock_->messages()->clear();
    const TranslateRequest request = session_.request(dock_->request());
    jobFirstFrame_ = request.parameters.integer(key::from);
    runner_.start({.request = request, .wishes = {.previews = true}});
    viewer_->beginPreviews();
    dock_->progress()->begin();
    updateActions();
}

void MainWindow::cancelTranslation()
{
    runner_.cancel();
    dock_->progress()->showStopping();
}

void MainWindow::showProgress(const Progress& progress)
{
    dock_->progress()->showProgress(progress);
    if (progress.preview)
        viewer_->showPreview(progress.preview->frame.value, toQt(progress.preview->image));
}

void MainWindow::translationFinished(const TranslateResult& result)
{
    translationEnded();
    const double seconds =
        std::accumulate(result.seconds.begin(), result.seconds.end(), 0.0, [](double sum, const auto& stage) {
            return sum + stage.second;
        });
    const QString output = toQt(result.output);
    dock_->messages()->showMessage(
        warnings_.isEmpty() ? widgets::MessageKind::Info : widgets::MessageKind::Warning,
        tr("Saved as %1 after %2.").arg(QFileInfo(output).fileName(), widgets::durationText(seconds)),
        warnings_.join('\n'));
    if (!QFileInfo(output).isDir())  // pictures in a folder are no film to show
        viewer_->openResult(output, jobFirstFrame_);
    session_.moveToNextTake();
}

void MainWindow::translationEnded()
{
    dock_->progress()->end();
    viewer_->endPreviews();
    updateActions();
}

QString MainWindow::whyNotTranslate() const
{
    if (runner_.isRunning())
        return tr("A translation is running.");
    if (engineState_ == EngineState::Loading)
        return tr("The engine is still being loaded.");
    if (engineState_ == EngineState::Unavailable)
        return readable(engineFault_);
    if (!film_)
        return tr("Open a video first.");
    if (dock_->prompts()->prompt().isEmpty())
        return tr("Say first how the film should look.");
    return {};
}

void MainWindow::updateActions()
{
    const QString reason = whyNotTranslate();
    actions_->retranslate();
    QAction* translate = (*actions_)["translate"];
    translate->setEnabled(reason.isEmpty());
    if (!reason.isEmpty())
        translate->setToolTip(reason);
    (*actions_)["cancel"]->setEnabled(runner_.isRunning());
    for (const std::string_view id : {"open", "saveAs"})
        (*actions_)[id]->setEnabled(!runner_.isRunning());
    recentMenu_->setEnabled(!runner_.isRunning() && !recentMenu_->isEmpty());
    (*actions_)["saveAs"]->setEnabled(film_ && !runner_.isRunning());
    for (const std::string_view id : {"previousFrame",
                                      "nextFrame",
                                      "firstFrame",
                                      "lastFrame",
                                      "fit",
                                      "oneToOne",
                                      "zoomIn",
                                      "zoomOut",
                                      "sideBySide",
                                      "sourceOnly",
                                      "resultOnly"})
        (*actions_)[id]->setEnabled(film_.has_value());
}

void MainWindow::showFilmFacts()
{
    if (!film_) {
        filmFacts_->clear();
        return;
    }
    QStringList facts{QString("%1 × %2").arg(film_->width).arg(film_->height)};
    if (film_->frameRate.isKnown())
        facts << tr("%L1 frames per second").arg(film_->frameRate.toDouble(), 0, 'g', 5);
    facts << (film_->frames == 1 ? tr("1 frame") : tr("%L1 frames").arg(film_->frames))
          << toQt(std::string_view(film_->codec));
    filmFacts_->setText(facts.join("  ·  "));
}

void MainWindow::showEngineState()
{
    switch (engineState_) {
    case EngineState::Loading: engineLabel_->setText(tr("Loading the engine…")); break;
    case EngineState::Unavailable:
        engineLabel_->setText(tr("No engine"));
        banner_->showMessage(widgets::MessageKind::Warning, readable(engineFault_), engineFault_.detail);
        break;
    case EngineState::Ready:
        engineLabel_->setText(engine_.devices.empty() ? QString()
                                                      : toQt(std::string_view(engine_.devices.back().description)));
        engineLabel_->setToolTip(QString("LibTorch %1").arg(toQt(std::string_view(engine_.torchVersion))));
        break;
    }
    updateActions();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (runner_.isRunning() && !services_.dialogs.mayStopToClose(this)) {
        event->ignore();
        return;
    }
    runner_.cancel();
    services_.settings.setGeometry(saveGeometry());
    services_.settings.setWindowState(saveState(kLayoutVersion));
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QString path = draggedFile(event->mimeData());
    if (path.isEmpty() || runner_.isRunning())
        return;
    statusBar()->showMessage(tr("Drop to open “%1”").arg(QFileInfo(path).fileName()));
    event->acceptProposedAction();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) { statusBar()->clearMessage(); }

void MainWindow::dropEvent(QDropEvent* event)
{
    statusBar()->clearMessage();
    event->acceptProposedAction();
    openFilm(draggedFile(event->mimeData()));
}

}  // namespace fresco::ui
