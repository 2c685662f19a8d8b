// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_dock.h"

#include "actions/action_registry.h"
#include "document/project_document.h"
#include "results/key_gallery.h"
#include "timeline/key_commands.h"
#include "timeline/timeline_content_of.h"
#include "timeline/timeline_view.h"
#include "work/film_render.h"

#include <QAction>
#include <QEvent>
#include <QMenu>

#include <array>
#include <chrono>
#include <utility>

namespace fresco::ui {

namespace {

using namespace std::chrono_literals;
constexpr double kZoomStep = 1.5;
constexpr auto kRefreshDelay = 16ms;  // many changes of one turn are shown once

/// As they are remembered: names outlive an order.
constexpr std::array<std::pair<widgets::Lane, const char*>, 6> kLaneNames{{{widgets::Lane::Source, "source"},
                                                                           {widgets::Lane::Result, "result"},
                                                                           {widgets::Lane::Keys, "keyframes"},
                                                                           {widgets::Lane::Batches, "batches"},
                                                                           {widgets::Lane::Graph, "graph"},
                                                                           {widgets::Lane::State, "state"}}};

}  // namespace

TimelineDock::TimelineDock(const Parts& parts, QWidget* parent)
    : QDockWidget(parent), parts_(parts), view_(new widgets::TimelineView(this))
{
    setObjectName("timelineDock");
    setWidget(view_);
    setWindowTitle(tr("Timeline"));
    refresh_.setSingleShot(true);
    refresh_.setInterval(kRefreshDelay);
    connect(&refresh_, &QTimer::timeout, this, &TimelineDock::refresh);
    connectDocument();
    connectView();
    connectActions();
}

void TimelineDock::connectDocument()
{
    const ProjectDocument* document = &parts_.document;
    for (const auto signal : {&ProjectDocument::opened,
                              &ProjectDocument::closed,
                              &ProjectDocument::keysChanged,
                              &ProjectDocument::cutsChanged,
                              &ProjectDocument::rangeChanged,
                              &ProjectDocument::markersChanged,
                              &ProjectDocument::mediaChanged,
                              &ProjectDocument::planChanged})
        connect(document, signal, this, &TimelineDock::later);
    connect(document, &ProjectDocument::parametersChanged, this, &TimelineDock::later);
    connect(&parts_.gallery, &KeyGallery::changed, this, &TimelineDock::later);
    connect(&parts_.gallery, &KeyGallery::reset, this, &TimelineDock::later);
    connect(&parts_.render, &FilmRender::changed, this, &TimelineDock::later);
}

void TimelineDock::connectView()
{
    using View = widgets::TimelineView;
    KeyCommands* keys = &parts_.keys;
    connect(view_, &View::playheadMoved, this, &TimelineDock::frameWanted);
    connect(view_, &View::playToggled, this, &TimelineDock::playToggled);
    connect(view_, &View::keyAdded, keys, &KeyCommands::add);
    connect(view_, &View::keysMoved, keys, &KeyCommands::move);
    connect(view_, &View::keysRemoved, keys, &KeyCommands::remove);
    connect(view_, &View::rangeEdited, keys, &KeyCommands::setRange);
    connect(view_, &View::pictureDropped, keys, &KeyCommands::usePicture);
    connect(view_, &View::cutToggled, keys, &KeyCommands::toggleCut);
    connect(view_, &View::markerToggled, keys, &KeyCommands::toggleMarker);
    connect(view_, &View::menuWanted, this, &TimelineDock::showMenu);
    connect(view_, &View::laneToggled, this, [this] { Q_EMIT hiddenLanesChanged(hiddenLanes()); });
}

void TimelineDock::connectActions()
{
    const ActionRegistry& actions = parts_.actions;
    const auto on = [&](std::string_view id, auto act) { connect(actions[id], &QAction::triggered, this, act); };
    ProjectDocument* document = &parts_.document;
    KeyCommands* keys = &parts_.keys;
    const auto in = [document] { return document->range().first.value; };
    const auto out = [document] { return document->range().last.value; };
    const auto ownIn = [this] { return view_->content().in; };
    const auto ownOut = [this] { return view_->content().out; };
    on("timelineFit", [this] { view_->fit(); });
    on("timelineRange", [this] { view_->showRange(); });
    on("timelineZoomIn", [this] { view_->zoomBy(kZoomStep); });
    on("timelineZoomOut", [this] { view_->zoomBy(1.0 / kZoomStep); });
    on("snapping", [this](bool snaps) { view_->setSnapping(snaps); });
    on("frameNumbers", [this](bool asNumbers) { view_->setShowsTimecode(!asNumbers); });
    on("markIn", [=, this] {
        keys->setRange(view_->playhead(), ownOut() && *ownOut() < view_->playhead() ? std::nullopt : ownOut());
    });
    on("markOut", [=, this] {
        keys->setRange(ownIn() && *ownIn() > view_->playhead() ? std::nullopt : ownIn(), view_->playhead());
    });
    on("clearIn", [=] { keys->setRange(std::nullopt, ownOut()); });
    on("clearOut", [=] { keys->setRange(ownIn(), std::nullopt); });
    on("goToIn", [=, this] { Q_EMIT frameWanted(in()); });
    on("goToOut", [=, this] { Q_EMIT frameWanted(out()); });
    on("marker", [=, this] { keys->toggleMarker(view_->playhead()); });
    on("cut", [=, this] { keys->toggleCut(view_->playhead()); });
    on("addKey", [=, this] { keys->add(view_->playhead()); });
    on("removeKeys", [=, this] { keys->remove({view_->selection().begin(), view_->selection().end()}); });
    on("lockKeys", [=, this] { keys->toggleLocks(view_->selection()); });
    on("clearPicture", [=, this] { keys->forgetPicture(view_->selection()); });
    actions["snapping"]->setChecked(true);
}

void TimelineDock::setKeysAtWork(const KeysAtWork& atWork)
{
    atWork_ = atWork;
    later();
}

QStringList TimelineDock::hiddenLanes() const
{
    QStringList names;
    for (const auto& [lane, name] : kLaneNames)
        if (!view_->isLaneShown(lane))
            names << name;
    return names;
}

void TimelineDock::setHiddenLanes(const QStringList& names)
{
    for (const auto& [lane, name] : kLaneNames)
        view_->setLaneShown(lane, !names.contains(QLatin1String(name)));
}

void TimelineDock::later() { refresh_.start(); }

void TimelineDock::refresh()
{
    const ProjectDocument& document = parts_.document;
    bases_ = PictureBases(document.project(), document.effectiveParameters(), document.plan());
    view_->setContent(timelineContentOf(document, parts_.gallery, bases_, parts_.render, atWork_));
    Q_EMIT refreshed();
}

void TimelineDock::showMenu(std::int64_t frame, widgets::Lane lane, const QPoint& place)
{
    Q_EMIT frameWanted(frame);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](std::initializer_list<const char*> ids) {
        for (const char* id : ids)
            menu->addAction(parts_.actions[id]);
        menu->addSeparator();
    };
    if (lane == widgets::Lane::Keys)
        add({"addKey", "removeKeys", "lockKeys", "keyWords"});
    if (lane == widgets::Lane::Keys)
        add({"previewSelected", "ownPicture", "retouchKey", "clearPicture", "settingsFromPicture"});
    add({"markIn", "markOut", "clearIn", "clearOut"});
    add({"marker", "cut"});
    add({"timelineFit", "timelineRange", "snapping", "frameNumbers"});
    menu->popup(place);
}

void TimelineDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setWindowTitle(tr("Timeline"));
    QDockWidget::changeEvent(event);
}

}  // namespace fresco::ui
