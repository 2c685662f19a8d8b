// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/image_conversion.h"
#include "bridge/text.h"
#include "dialogs/key_words_dialog.h"
#include "docks/inspector_dock.h"
#include "docks/loss_dock.h"
#include "docks/metrics_dock.h"
#include "docks/output_row.h"
#include "docks/progress_panel.h"
#include "docks/prompt_panel.h"
#include "document/edits.h"
#include "document/key_words.h"
#include "document/keys_in_force.h"
#include "document/recipe.h"
#include "export/document_export.h"
#include "frame_bar.h"
#include "main_window.h"
#include "message_bar.h"
#include "overlays/overlay_dock.h"
#include "preferences/machine.h"
#include "prompts/prompt_analysis.h"
#include "results/draft_settings.h"
#include "results/project_picture.h"
#include "timecode.h"
#include "timeline/timeline_dock.h"
#include "timeline/timeline_view.h"
#include "work/work_ahead.h"

#include <QAction>
#include <QFileInfo>

#include <algorithm>
#include <numeric>

namespace fresco::ui {

namespace {

double allSeconds(const TranslateResult& result)
{
    return std::accumulate(result.seconds.begin(), result.seconds.end(), 0.0, [](double sum, const auto& stage) {
        return sum + stage.second;
    });
}

}  // namespace

void MainWindow::connectWork()
{
    connect(&planner_, &KeyPlanner::failed, this, &MainWindow::showFault);
    connect(&preview_, &KeyframePreview::started, this, &MainWindow::follow);
    connect(&preview_, &KeyframePreview::started, &watch_, [this](Job* job) {
        watch_.follow(job, preview_.wish().frames);
    });
    connect(&render_, &FilmRender::started, &watch_, &KeyWatch::forgetFailures);
    connect(&watch_, &KeyWatch::changed, timeline_, [this] { timeline_->setKeysAtWork(watch_.now()); });
    connect(&preview_, &KeyframePreview::ended, this, &MainWindow::jobEnded);
    connect(&render_, &FilmRender::started, this, &MainWindow::follow);
    connect(&render_, &FilmRender::finished, this, &MainWindow::filmRendered);
    connect(&render_, &FilmRender::ended, this, &MainWindow::jobEnded);
    connect(&place_, &RenderPlace::settled, this, [this](const QString& place) {
        if (!place.isEmpty())
            render_.start(place);
        updateActions();
    });
    connect(&document(), &ProjectDocument::closed, &place_, &RenderPlace::giveUp);
    connect(&outputs_, &OutputScout::found, this, [this] { inspector_->output()->setPath(outputPlace()); });
    connect(timeline_, &TimelineDock::refreshed, viewer_, &FilmViewer::showStills);
    connect(timeline_, &TimelineDock::refreshed, this, &MainWindow::updateKeyActions);
    connect(&retouch_, &Retouch::changed, &keys_, &KeyCommands::usePicture);
    connect(&retouch_, &Retouch::begun, this, &MainWindow::retouchBegun);
    connect(&retouch_, &Retouch::failed, this, [this] {
        banner_->showMessage(widgets::MessageKind::Error,
                             tr("The picture cannot be written there; choose another place."));
    });
    connect(&keys_, &KeyCommands::wholeFilmWanted, &planner_, &KeyPlanner::hurry);
    connect(&keys_, &KeyCommands::failed, this, [this](const QString& sentence) {
        banner_->showMessage(widgets::MessageKind::Error, sentence);
    });
}

void MainWindow::connectKeyActions()
{
    const auto on = [this](std::string_view id, auto act) { connect((*actions_)[id], &QAction::triggered, this, act); };
    const auto selected = [this] {
        const auto& keys = timeline_->view()->selection();
        return std::vector<std::int64_t>(keys.begin(), keys.end());
    };
    on("previewKeyframes", [this] { previewKeyframes({}); });
    on("previewDraft", [this] {
        const ModelChoice* model = inspector_->prompts()->model();
        const std::string tinyVae = model ? toEngine(toQt(model->tinyVae)) : std::string{};
        previewKeyframes({.draftSettings = draftSettings(document().effectiveParameters(), tinyVae)});
    });
    on("previewSelected", [this, selected] { previewKeyframes({.frames = selected()}); });
    on("renderFilm", [this] { renderFilm(); });
    on("cancel", [this] {
        inspector_->progress()->showStopping();
        if (place_.isSettling()) {
            place_.giveUp();
            updateActions();
        } else if (preview_.isRunning())
            preview_.cancel();
        else
            render_.cancel();
    });
    on("chooseKeys", [this] { planner_.chooseAnew(); });
    on("previousKey", [this] { stepToKey(-1); });
    on("nextKey", [this] { stepToKey(1); });
    on("keyWords", [this] { editWords(); });
    on("ownPicture", [this] { choosePicture(); });
    on("retouchKey", [this] { beginRetouch(); });
    on("settingsFromPicture", [this] {
        const std::int64_t frame = *timeline_->view()->selection().begin();
        const KeyPicture* picture = shown_.picture(frame);
        const auto recipe = picture ? Recipe::fromJson(picture->recipe) : std::nullopt;
        if (recipe)
            document().edit(tr("Settings from Keyframe %L1").arg(frame),
                            edits::withParameters(document().project(), settingsOf(*recipe)));
    });
    connect(timeline_->view(), &widgets::TimelineView::selectionChanged, this, &MainWindow::updateKeyActions);
}

void MainWindow::previewKeyframes(const KeyframePreview::Wish& wish)
{
    if (!whyNotWork().isEmpty())
        return;
    planner_.refresh();  // before it at the desk: its keys are then known while they are made
    preview_.start(wish);
}

void MainWindow::renderFilm()
{
    if (!whyNotWork().isEmpty() || render_.isRunning() || place_.isSettling())
        return;
    planner_.refresh();
    const QString chosen = toQt(document().project().output);
    place_.settle({.output = chosen,
                   .projectFolder = document().folder(),
                   .losesFrames = render_.losesFrames(chosen, document().range())});
    updateActions();
}

QString MainWindow::outputPlace() const
{
    const QString chosen = toQt(session_.document().project().output);
    return chosen.isEmpty() ? outputs_.place() : chosen;
}

void MainWindow::lookForOutput()
{
    const bool isSuggested = document().isOpen() && document().project().output.empty();
    outputs_.look(isSuggested ? renderOutput(exportFilmOf(document()),
                                             document().parameters(),
                                             services_.settings.filmPattern(),
                                             QDate::currentDate())
                              : QString());
}

void MainWindow::follow(Job* job)
{
    warnings_.clear();
    document().endGesture();
    inspector_->messages()->clear();
    inspector_->progress()->begin();
    viewer_->beginPreviews();
    connect(job, &Job::progressed, this, [this](const Progress& progress) {
        inspector_->progress()->showProgress(progress);
        if (progress.preview)
            viewer_->showPreview(progress.preview->frame.value, toQt(progress.preview->image));
    });
    losses_->beginRun(toQt(std::string_view(document().effectiveParameters().text(key::prompt))),
                      document().effectiveParameters().real(key::spatialWeight));
    runLosses_.clear();
    shelf_.remember(toQt(std::string_view(document().effectiveParameters().text(key::prompt))));
    connect(job, &Job::lossesMeasured, losses_, &LossDock::append);
    connect(job, &Job::lossesMeasured, this, [this](const LossCurves& curves) { runLosses_.push_back(curves); });
    connect(job, &Job::guidanceMade, &overlays_->guidance(), &GuidanceStore::add);
    connect(job, &Job::warned, this, [this](const QString& sentence) { warnings_ << sentence; });
    connect(job, &Job::cancelled, this, [this] {
        inspector_->messages()->showMessage(widgets::MessageKind::Info, tr("Stopped; what was done is kept."));
    });
    connect(job, &Job::failed, this, [this](const Fault& fault) {
        inspector_->messages()->showMessage(widgets::MessageKind::Error, readable(fault), fault.detail);
    });
    connect(
        job, &Job::translated, this, [this, used = document().effectiveParameters()](const TranslateResult& result) {
            services_.settings.setSpeeds(learned(services_.settings.speeds(), result, used));
            if (result.output.empty())
                inspector_->messages()->showMessage(
                    warnings_.isEmpty() ? widgets::MessageKind::Info : widgets::MessageKind::Warning,
                    tr("%Ln keyframe(s) in %1.", nullptr, static_cast<int>(result.keyframes.size()))
                        .arg(widgets::durationText(allSeconds(result))),
                    warnings_.join('\n'));
        });
    updateActions();
}

void MainWindow::filmRendered(const TranslateResult& result)
{
    const QString output = toQt(result.output);
    outputs_.take(output);
    inspector_->messages()->showMessage(
        warnings_.isEmpty() ? widgets::MessageKind::Info : widgets::MessageKind::Warning,
        tr("Saved as %1 after %2.").arg(QFileInfo(output).fileName(), widgets::durationText(allSeconds(result))),
        warnings_.join('\n'));
    if (!render_.film() || render_.film()->path == output)
        showFilm();
}

/// The project's film, where there is one, to be seen and measured.
void MainWindow::showFilm()
{
    const std::optional<FilmRender::Film>& film = render_.film();
    metrics_->clear();
    metrics_->setMeasurable(film.has_value());
    if (!film)
        return;
    const std::int64_t first = film->range.first.value;
    viewer_->openResult(film->path, first);
    thumbnails_.setFilm(widgets::Strip::Result, film->path, first);
}

void MainWindow::jobEnded()
{
    if (const auto frames = gallery_.frames(); !frames.empty())
        keepProjectPicture(document().folder(), shown_.image(frames.front()));
    if (!preview_.isRunning() && !render_.isRunning()) {
        inspector_->progress()->end();
        viewer_->endPreviews();
    }
    updateActions();
}

void MainWindow::stepToKey(int direction)
{
    const auto keys = keysInForce(document());
    const std::int64_t frame = viewer_->bar()->frame();
    if (direction > 0) {
        const auto next = std::upper_bound(keys.begin(), keys.end(), frame);
        if (next != keys.end())
            viewer_->bar()->goTo(*next);
    } else {
        const auto next = std::lower_bound(keys.begin(), keys.end(), frame);
        if (next != keys.begin())
            viewer_->bar()->goTo(*std::prev(next));
    }
}

void MainWindow::editWords()
{
    const std::set<std::int64_t> frames = timeline_->view()->selection();
    const ModelChoice* model = inspector_->prompts()->model();
    auto* dialog = new KeyWordsDialog(keyWordsOf(document(), frames),
                                      {enginePromptAnalysis(), model ? toQt(model->info.folder) : QString(), &shelf_},
                                      this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &KeyWordsDialog::chosen, &keys_, [this, frames](const QString& own) { keys_.setWords(frames, own); });
    dialog->open();
}

void MainWindow::choosePicture()
{
    const QString path = services_.dialogs.openPicture(this, services_.settings.lastFolder());
    if (!path.isEmpty())
        keys_.usePicture(*timeline_->view()->selection().begin(), path);
}

void MainWindow::beginRetouch()
{
    const std::int64_t frame = *timeline_->view()->selection().begin();
    shown_.withImage(frame, [this, frame](const QImage& image) { retouch_.begin(document().folder(), frame, image); });
}

void MainWindow::retouchBegun(qint64 frame, const QString& path)
{
    if (!openForRetouch(services_.settings, path))
        banner_->showMessage(
            widgets::MessageKind::Info,
            tr("No program here opens PNG pictures; name one in the preferences. The picture lies at %1.").arg(path));
    else
        banner_->showMessage(widgets::MessageKind::Info,
                             tr("Keyframe %L1 is watched: save the picture and it is taken over.").arg(frame));
}

}  // namespace fresco::ui
