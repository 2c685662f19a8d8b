// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image_viewer/pane_content.h"

#include <QObject>

namespace fresco::widgets {
class CompareView;
}

namespace fresco::ui {

/// What lies over both pictures of the viewer: what the overlays draw, and on top the place that somebody asked about.
class ViewerLayers : public QObject {
    Q_OBJECT
public:
    ViewerLayers(widgets::CompareView* view, QObject* parent);

    void setOverlays(const std::vector<widgets::Overlay>& pictures, const std::vector<widgets::VectorOverlay>& vectors);
    void setMark(const widgets::VectorOverlay& mark);

private:
    void showVectors();

    widgets::CompareView* view_;
    std::vector<widgets::VectorOverlay> vectors_;
    widgets::VectorOverlay mark_;
};

}  // namespace fresco::ui
