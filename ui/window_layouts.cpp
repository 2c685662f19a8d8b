// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_layouts.h"

#include <QDockWidget>
#include <QMainWindow>

#include <array>
#include <map>

namespace fresco::ui {

namespace {

constexpr auto kRight = Qt::RightDockWidgetArea;
constexpr auto kBottom = Qt::BottomDockWidgetArea;
constexpr double kBottomShare = 0.32;  ///< of the window's height

constexpr std::array kEdit{DockPlace{"inspectorDock", kRight, true},
                           DockPlace{"overlayDock", kRight, true},
                           DockPlace{"suggestionDock", kRight, false},
                           DockPlace{"timelineDock", kBottom, true}};

constexpr std::array kInspect{DockPlace{"overlayDock", kRight, true},
                              DockPlace{"flickerDock", kRight, true},
                              DockPlace{"inspectorDock", kRight, true},
                              DockPlace{"timelineDock", kBottom, true},
                              DockPlace{"lossDock", kBottom, true},
                              DockPlace{"metricsDock", kBottom, true}};

constexpr std::array kReview{DockPlace{"timelineDock", kBottom, true}, DockPlace{"inspectorDock", kRight, false}};

}  // namespace

std::span<const DockPlace> placesOf(WindowLayout layout)
{
    switch (layout) {
    case WindowLayout::Inspect: return kInspect;
    case WindowLayout::Review: return kReview;
    case WindowLayout::Edit: break;
    }
    return kEdit;
}

void applyLayout(QMainWindow& window, WindowLayout layout)
{
    for (QDockWidget* dock : window.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly))
        dock->hide();
    std::map<Qt::DockWidgetArea, QDockWidget*> front;
    for (const DockPlace& place : placesOf(layout)) {
        auto* dock = window.findChild<QDockWidget*>(place.dock, Qt::FindDirectChildrenOnly);
        if (!dock)
            continue;
        dock->setFloating(false);
        window.addDockWidget(place.area, dock);
        dock->setVisible(place.isShown);
        const auto [first, isFirst] = front.try_emplace(place.area, dock);
        if (!isFirst)
            window.tabifyDockWidget(first->second, dock);
    }
    for (const auto& [area, dock] : front)
        dock->raise();
    // Docks that were tabbed together get the sum of their wishes: the picture is what people look at.
    if (const auto bottom = front.find(kBottom); bottom != front.end())
        window.resizeDocks({bottom->second}, {static_cast<int>(kBottomShare * window.height())}, Qt::Vertical);
}

}  // namespace fresco::ui
