// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image_viewer/pane_content.h"
#include "overlays/guidance_store.h"
#include "overlays/overlay_maker.h"

#include <QDockWidget>

namespace fresco::ui {

class OverlayPanel;
class Settings;

/// What guides the keyframes, to be laid over the viewer: chosen here, drawn elsewhere, shown by the owner.
class OverlayDock : public QDockWidget {
    Q_OBJECT
public:
    OverlayDock(Settings& settings, QWidget* parent);

    GuidanceStore& guidance() { return guidance_; }
    OverlayPanel* panel() const { return panel_; }

    /// The frame that is on the screen.
    void setFrame(std::int64_t frame);
    /// Where a clicked point of a keyframe looks; null: nothing is known of any.
    void setHeat(const HeatHandle& heat);
    void clear();

Q_SIGNALS:
    /// To be laid over the frame's pictures; empty where nothing is chosen or known.
    void layersMade(const std::vector<fresco::widgets::Overlay>& overlays,
                    const std::vector<fresco::widgets::VectorOverlay>& vectors);

protected:
    void changeEvent(QEvent* event) override;

private:
    void ask();
    void show(const std::vector<OverlayLayer>& layers);

    Settings& settings_;
    GuidanceStore guidance_;
    OverlayMaker maker_;
    OverlayPanel* panel_;
    FrameIndex frame_;
    HeatHandle heat_;
};

}  // namespace fresco::ui
