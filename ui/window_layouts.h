// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

class QMainWindow;

namespace fresco::ui {

/// Arrangements of the window for what one is doing.
enum class WindowLayout { Edit, Inspect, Review };

/// Where a dock goes. Docks of one area lie over each other as tabs, the first of them in front.
struct DockPlace {
    const char* dock;  ///< objectName
    Qt::DockWidgetArea area;
    bool isShown;
};

std::span<const DockPlace> placesOf(WindowLayout layout);

/// Puts the window's docks, found by name, where the layout has them; floating ones come back. Docks it does not name
/// are hidden, named ones that the window lacks are passed over.
void applyLayout(QMainWindow& window, WindowLayout layout);

}  // namespace fresco::ui
