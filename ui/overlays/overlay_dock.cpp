// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlays/overlay_dock.h"

#include "overlays/overlay_panel.h"
#include "settings.h"

#include <QEvent>
#include <QScrollArea>

namespace fresco::ui {

namespace {

widgets::VectorOverlay vectorsOf(const OverlayLayer& layer, double opacity)
{
    widgets::VectorOverlay overlay{.id = overlayId(layer.kind), .paths = {}, .dots = {}, .opacity = opacity};
    for (const OverlayPath& path : layer.paths)
        for (const QPolygonF& line : path.lines)
            overlay.paths.push_back({.points = line, .colour = path.colour, .width = path.width});
    return overlay;
}

}  // namespace

OverlayDock::OverlayDock(Settings& settings, QWidget* parent)
    : QDockWidget(parent), settings_(settings), panel_(new OverlayPanel(this))
{
    setObjectName("overlayDock");
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(panel_);
    setWidget(scroll);
    setWindowTitle(tr("Overlays"));
    panel_->setChoices(overlayChoices(settings_.overlays()));
    connect(panel_, &OverlayPanel::choicesChanged, this, [this] {
        settings_.setOverlays(toText(panel_->choices()));
        ask();
    });
    connect(&guidance_, &GuidanceStore::changed, this, &OverlayDock::ask);
    connect(
        &maker_, &OverlayMaker::made, this, [this](FrameIndex frame, const auto& layers, const OverlayFacts& facts) {
            if (frame != frame_)
                return;
            panel_->setFacts(facts);
            show(layers);
        });
    ask();
}

void OverlayDock::setFrame(std::int64_t frame)
{
    if (frame == frame_.value)
        return;
    frame_ = {frame};
    Q_EMIT layersMade({}, {});  // those of another frame would lie
    ask();
}

void OverlayDock::setHeat(const HeatHandle& heat)
{
    heat_ = heat;
    ask();
}

void OverlayDock::clear()
{
    heat_.reset();
    guidance_.clear();
    Q_EMIT layersMade({}, {});
}

void OverlayDock::ask()
{
    const OverlayRequest request{frame_, guidance_.find(frame_), heat_, panel_->chosen()};
    std::set<OverlayKind> available;
    for (const OverlayKind kind : kOverlayKinds)
        if (isAvailable(request, kind))
            available.insert(kind);
    panel_->setAvailable(available);
    maker_.request(request);
}

void OverlayDock::show(const std::vector<OverlayLayer>& layers)
{
    std::vector<widgets::Overlay> pictures;
    std::vector<widgets::VectorOverlay> vectors;
    for (const OverlayLayer& layer : layers) {
        const double opacity = panel_->choices().at(layer.kind).opacity;
        if (!layer.image.isNull())
            pictures.push_back({overlayId(layer.kind), layer.image, opacity});
        if (!layer.paths.empty())
            vectors.push_back(vectorsOf(layer, opacity));
    }
    Q_EMIT layersMade(pictures, vectors);
}

void OverlayDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setWindowTitle(tr("Overlays"));
    QDockWidget::changeEvent(event);
}

}  // namespace fresco::ui
