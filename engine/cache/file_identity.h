// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>

namespace fresco::cache {

/// The content hash of a file: the same wherever it lies and whatever it is called. Read once (about a second a
/// gigabyte); remembered in core::cacheFolder() under path, size and time of change, so that a changed file is read
/// again.
/// @throws Error{NotFound} not a readable file; Cancelled
std::string fileIdentity(const std::filesystem::path& file, const std::stop_token& stop = {});

/// Of a folder's files together, by name; those below it too. @throws as fileIdentity
std::string folderIdentity(const std::filesystem::path& folder, const std::stop_token& stop = {});

}  // namespace fresco::cache
