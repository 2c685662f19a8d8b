// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace fresco::project {

/// How project.json names a place: relative ("../film.mp4", "./kept/a.png") if it lies near enough to be moved or
/// shared together with the project, that is at most two folders above it; else absolute.
/// @param path    absolute
/// @param folder  the project's, absolute
std::string storedPath(const std::filesystem::path& path, const std::filesystem::path& folder);

/// The place that storedPath() named, absolute. @param text  a relative one counts from `folder`
std::filesystem::path pathFromStored(const std::string& text, const std::filesystem::path& folder);

/// Whether a text begins as relative stored paths do: what tells a place from the name of a model.
bool isStoredRelative(const std::string& text);

}  // namespace fresco::project
