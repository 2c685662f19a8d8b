// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace fresco::core {

/// $XDG_CACHE_HOME/fresco-studio, else ~/.cache/fresco-studio: where ./dev puts what it fetches. Not created by this
/// call.
std::filesystem::path userCacheFolder();

/// Where results that may be deleted at any time live: $FRESCO_CACHE_DIR, else userCacheFolder(). Not created by this
/// call.
std::filesystem::path cacheFolder();

/// Where the user's own things (models) live: $XDG_DATA_HOME/fresco-studio, else ~/.local/share/fresco-studio.
std::filesystem::path dataFolder();

/// The folder of the shared library this code is in: build/…/lib or PREFIX/lib.
std::filesystem::path libraryFolder();

/// Where a path leads, said so that it holds from every working folder: absolute, without "..", without links among its
/// folders. A link in last place stays itself, and nothing of it need exist.
std::filesystem::path absolutePlace(const std::filesystem::path& path);

/// A path as a sentence names it: in quotes, without the folders if they add nothing.
std::string quoted(const std::filesystem::path& path);

}  // namespace fresco::core
