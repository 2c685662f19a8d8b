// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings.h"

#include <QPalette>
#include <QPointer>

namespace fresco::ui {

class FrescoStyle;

QPalette lightPalette();
QPalette darkPalette();

/// Style and palette of the whole program; the desktop's own palette is read once, before ours covers it.
class Theme {
public:
    /// Needs the QApplication.
    Theme();
    void apply(ThemeChoice choice);
    /// Panels, tabs and menus are where they belong at once.
    void reduceMotion(bool on);

private:
    bool desktopIsDark_;
    QPointer<FrescoStyle> style_;  ///< the application's; another theme would replace it
};

}  // namespace fresco::ui
