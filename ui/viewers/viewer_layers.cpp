// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewers/viewer_layers.h"

#include "image_viewer/compare_view.h"

namespace fresco::ui {

ViewerLayers::ViewerLayers(widgets::CompareView* view, QObject* parent) : QObject(parent), view_(view) {}

void ViewerLayers::setOverlays(const std::vector<widgets::Overlay>& pictures,
                               const std::vector<widgets::VectorOverlay>& vectors)
{
    view_->first()->setOverlays(pictures);
    view_->second()->setOverlays(pictures);
    vectors_ = vectors;
    showVectors();
}

void ViewerLayers::setMark(const widgets::VectorOverlay& mark)
{
    mark_ = mark;
    showVectors();
}

void ViewerLayers::showVectors()
{
    std::vector<widgets::VectorOverlay> all = vectors_;
    if (!mark_.paths.empty() || !mark_.dots.empty())
        all.push_back(mark_);
    view_->first()->setVectorOverlays(all);
    view_->second()->setVectorOverlays(all);
}

}  // namespace fresco::ui
