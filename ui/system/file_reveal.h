// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace fresco::ui {

/// Shows a file in the desktop's file manager, selected where it can do that; else opens its folder.
void revealFile(const QString& path);

}  // namespace fresco::ui
