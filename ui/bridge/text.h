// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/wording.h"

#include <QString>

#include <filesystem>
#include <string>
#include <string_view>

namespace fresco::ui {

/// Texts and paths cross the border as UTF-8, whatever the locale says.
QString toQt(std::string_view text);
QString toQt(const std::filesystem::path& path);
std::string toEngine(const QString& text);
std::filesystem::path toEnginePath(const QString& path);

/// An English text of the engine, marked FRESCO_TEXT(context, text) there, in the language of the window.
QString translated(const char* context, std::string_view text);
/// What the engine worded, in the language of the window.
QString translated(const Wording& wording);

}  // namespace fresco::ui
