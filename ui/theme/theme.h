// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings.h"

#include <QPalette>

namespace fresco::ui {

QPalette lightPalette();
QPalette darkPalette();

/// Style and palette of the whole program; the desktop's own palette is read once, before ours covers it.
class Theme {
public:
    /// Needs the QApplication.
    Theme();
    void apply(ThemeChoice choice);

private:
    bool desktopIsDark_;
};

}  // namespace fresco::ui
