// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/key_map.h"

#include <QString>

namespace fresco::ui {

/// All keys of the editor by area as an HTML page in the window's language; actions without a key are left out.
QString keyboardMapHtml(const KeyMap& map);

/// Writes such a page: a PDF (A4) if the name ends in .pdf, else HTML. Blocks on the disk; for any thread.
/// @return false if it cannot be written
bool writeKeyboardMap(const QString& html, const QString& path);

}  // namespace fresco::ui
