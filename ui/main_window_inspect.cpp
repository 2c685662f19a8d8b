// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/text.h"
#include "docks/inspector_dock.h"
#include "docks/loss_dock.h"
#include "docks/metrics_dock.h"
#include "docks/scopes_dock.h"
#include "document/edits.h"
#include "document/keys_in_force.h"
#include "flicker/flicker_dock.h"
#include "flicker/flicker_tool.h"
#include "frame_bar.h"
#include "image_viewer/compare_view.h"
#include "main_window.h"
#include "message_bar.h"
#include "overlays/overlay_dock.h"
#include "overlays/overlay_panel.h"
#include "suggestions/suggestion_panel.h"
#include "timeline/timeline_dock.h"
#include "timeline/timeline_view.h"
#include "variants/variants_dock.h"
#include "viewers/viewer_layers.h"

#include <QAction>
#include <QDockWidget>
#include <QSaveFile>

namespace fresco::ui {

namespace {

QDockWidget* docked(QWidget* content, const char* name, QMainWindow* window)
{
    auto* dock = new QDockWidget(window);
    dock->setObjectName(name);
    dock->setWidget(content);
    return dock;
}

}  // namespace

void MainWindow::addInspectDocks()
{
    QDockWidget* losses = docked(losses_, "lossDock", this);
    QDockWidget* metrics = docked(metrics_, "metricsDock", this);
    QDockWidget* flicker = docked(flicker_, "flickerDock", this);
    // Behind the inspector, not under it: on a small screen half a column shows nothing of either.
    tabifyDockWidget(inspector_, flicker);
    tabifyDockWidget(inspector_, variants_);
    flicker->hide();
    variants_->hide();
    scopesTitle_ = docked(scopes_, "scopesDock", this);
    tabifyDockWidget(inspector_, scopesTitle_);
    scopesTitle_->hide();
    scopes_->watch(viewer_->compare()->first(), viewer_->compare()->second());
    flickerTitle_ = flicker;
    suggestionsTitle_ = docked(suggestions_, "suggestionDock", this);
    tabifyDockWidget(inspector_, suggestionsTitle_);
    suggestionsTitle_->hide();
    for (QDockWidget* dock : {losses, metrics}) {
        addDockWidget(Qt::BottomDockWidgetArea, dock);
        dock->hide();  // the View menu and the layout Inspect bring them
    }
    lossTitle_ = losses;
    metricsTitle_ = metrics;
    addQueueDock();
}

void MainWindow::connectInspection()
{
    connect(viewer_->bar(), &widgets::FrameBar::frameChanged, metrics_, &MetricsDock::setFrame);
    connect(metrics_, &MetricsDock::frameWanted, viewer_->bar(), &widgets::FrameBar::goTo);
    connectMeasuring();
    connect(metrics_, &MetricsDock::tableExportWanted, this, &MainWindow::saveTable);
    connect(metrics_, &MetricsDock::pictureExportWanted, this, &MainWindow::savePicture);
    connect(losses_, &LossDock::tableExportWanted, this, &MainWindow::saveTable);
    connect(losses_, &LossDock::pictureExportWanted, this, &MainWindow::savePicture);
    connectFlickerTool();
    connect(flicker_, &FlickerDock::previewWanted, (*actions_)["previewKeyframes"], &QAction::trigger);
    connect(flicker_, &FlickerDock::frameWanted, viewer_->bar(), &widgets::FrameBar::goTo);
    connect(flicker_, &FlickerDock::keyWanted, &keys_, &KeyCommands::add);
    connect(flicker_, &FlickerDock::parameterWanted, this, [this](const QString& key, const ParameterValue& value) {
        session_.document().editParameter(toEngine(key), value);
    });
}

void MainWindow::connectFlickerTool()
{
    const auto keyOf = [this](std::int64_t frame) { return keyAtOrBefore(keysInForce(document()), frame); };
    flickerTool_ = new FlickerTool((*actions_)["whyFlicker"], flickerTitle_, flicker_, keyOf, this);
    connect(flickerTool_, &FlickerTool::toggled, this, &MainWindow::updatePicking);
    connect(flickerTool_, &FlickerTool::putAway, inspector_, &QWidget::raise);
    connect(flickerTool_, &FlickerTool::markChanged, layers_, &ViewerLayers::setMark);
    connect(viewer_->bar(), &widgets::FrameBar::frameChanged, flickerTool_, &FlickerTool::setFrame);
}

void MainWindow::connectSuggestions()
{
    connect((*actions_)["suggestKeys"], &QAction::triggered, this, [this] {
        suggestions_->suggester()->forgetSkipped();
        suggestionsTitle_->show();
        suggestionsTitle_->raise();
        suggestions_->setFocus();
    });
    connect(suggestions_, &SuggestionPanel::frameWanted, viewer_->bar(), &widgets::FrameBar::goTo);
}

void MainWindow::connectAttention()
{
    OverlayPanel* panel = overlays_->panel();
    connect(panel, &OverlayPanel::choicesChanged, this, &MainWindow::updatePicking);
    connect(viewer_->compare(), &widgets::CompareView::pointPicked, this, &MainWindow::pointPicked);
    connect(&attention_, &AttentionAsker::known, overlays_, &OverlayDock::setHeat);
    connect(&attention_, &AttentionAsker::failed, this, &MainWindow::showFault);
    connect(
        &attention_, &AttentionAsker::askingChanged, panel, [this, panel] { panel->setAsking(attention_.isAsking()); });
    updatePicking();
}

/// A click asks only where something wants to be asked: else it would be a drag that did not move.
void MainWindow::updatePicking()
{
    const bool asksForHeat = overlays_->panel()->chosen().contains(OverlayKind::Attention);
    viewer_->compare()->setPickMode(asksForHeat || flickerTool_->isOn());
}

void MainWindow::pointPicked(QPointF point)
{
    const bool asksForHeat = overlays_->panel()->chosen().contains(OverlayKind::Attention);
    if (flickerTool_->isOn())
        askWhyItFlickers(point);
    if (flickerTool_->isOn() && !asksForHeat)
        flickerTool_->raise();  // who asks for heat watches the overlays
    if (asksForHeat && whyNotWork().isEmpty())
        attention_.ask(viewer_->bar()->frame(), point);
}

/// The keyframe that was clicked, or the last one before the frame that was.
void MainWindow::askWhyItFlickers(QPointF point)
{
    const auto asked = keyAtOrBefore(keysInForce(document()), viewer_->bar()->frame());
    const auto guided = asked ? overlays_->guidance().find({*asked}) : std::nullopt;
    if (asked)
        flickerTool_->mark({*asked, point});
    if (!guided) {
        flicker_->showUnknown();
        return;
    }
    FlickerInquiry inquiry{*guided, point, {}, document().effectiveParameters()};
    for (const FrameIndex key : guided->batch->frames)
        inquiry.results.push_back(shown_.image(key.value));
    flicker_->ask(inquiry, runLosses_);
}

void MainWindow::connectVariants()
{
    connect(variants_, &VariantsDock::variantsWanted, this, [this](const std::vector<ParameterSet>& changes) {
        if (!whyNotWork().isEmpty())
            return;
        const auto& selected = timeline_->view()->selection();
        const std::int64_t frame = selected.empty() ? viewer_->bar()->frame() : *selected.begin();
        variantMaker_.start(keyAtOrBefore(keysInForce(document()), frame).value_or(frame), changes);
    });
    connect(variants_, &VariantsDock::stopWanted, &variantMaker_, &VariantMaker::stop);
    connect(&variantMaker_, &VariantMaker::runningChanged, this, [this] {
        variants_->setRunning(variantMaker_.isRunning());
    });
    connect(variants_, &VariantsDock::kept, this, &MainWindow::keepVariant);
    connect(variants_, &VariantsDock::settingsWanted, this, [this](const Recipe& recipe) {
        document().edit(tr("Settings from a Variant"), edits::withParameters(document().project(), settingsOf(recipe)));
    });
    connect(variants_, &VariantsDock::saveWanted, this, [this](int index) {
        const Variant& variant = variants_->variants().at(index);
        savePicture(variant.picture, QString("frame-%1.png").arg(variants_->variants().frame()));
    });
}

void MainWindow::keepVariant(int index)
{
    const Variant& variant = variants_->variants().at(index);
    if (!variant.recipe)
        return;
    const std::int64_t frame = variants_->variants().frame();
    document().edit(tr("Keep a Variant"), edits::withParameters(document().project(), settingsOf(*variant.recipe)));
    const PictureBases bases(document().project(), document().effectiveParameters(), document().plan());
    gallery_.add({.frame = frame,
                  .quality = PictureQuality::Draft,
                  .basis = bases.of(frame),
                  .recipe = variant.recipe->toJson(),
                  .madeAt = variant.recipe->madeAt},
                 variant.picture);
}

void MainWindow::connectMeasuring()
{
    connect(metrics_, &MetricsDock::measureWanted, this, [this] {
        if (render_.film())
            measurer_.measure(*render_.film());
    });
    connect(metrics_, &MetricsDock::perFrameWanted, this, [this] {
        if (render_.film())
            measurer_.comparePerFrame(*render_.film());
    });
    connect(metrics_, &MetricsDock::stopWanted, &measurer_, &FilmMeasurer::stop);
    connect(&measurer_, &FilmMeasurer::resultMeasured, metrics_, &MetricsDock::setResult);
    connect(&measurer_, &FilmMeasurer::perFrameMeasured, metrics_, &MetricsDock::setPerFrame);
    connect(&measurer_, &FilmMeasurer::progressed, metrics_, &MetricsDock::showProgress);
    connect(&measurer_, &FilmMeasurer::failed, this, &MainWindow::showFault);
    connect(
        &measurer_, &FilmMeasurer::runningChanged, metrics_, [this] { metrics_->setRunning(measurer_.isRunning()); });
    connect(&render_, &FilmRender::started, &measurer_, &FilmMeasurer::stop);  // of the film that is replaced
}

void MainWindow::saveTable(const QByteArray& csv, const QString& name)
{
    const QString path = services_.dialogs.saveFile(this, services_.settings.lastFolder() + '/' + name);
    if (path.isEmpty())
        return;
    disk_.add([this, path, csv]() -> widgets::TaskLine::Delivery {
        QSaveFile file(path);
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size() && file.commit();
        return [this, isWritten, why = file.errorString()] {
            if (!isWritten)
                banner_->showMessage(
                    widgets::MessageKind::Error, tr("The table cannot be written there; choose another place."), why);
        };
    });
}

void MainWindow::savePicture(const QImage& picture, const QString& name)
{
    const QString path = services_.dialogs.saveFile(this, services_.settings.lastFolder() + '/' + name);
    if (path.isEmpty())
        return;
    disk_.add([this, path, picture]() -> widgets::TaskLine::Delivery {
        const bool isWritten = picture.save(path);
        return [this, isWritten] {
            if (!isWritten)
                banner_->showMessage(widgets::MessageKind::Error,
                                     tr("The picture cannot be written there; choose another place."));
        };
    });
}

}  // namespace fresco::ui
