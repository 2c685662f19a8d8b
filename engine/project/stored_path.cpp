// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/stored_path.h"

#include "core/paths.h"

#include <algorithm>

namespace fresco::project {

namespace {

namespace fs = std::filesystem;

constexpr std::ptrdiff_t kMostFoldersUp = 2;

std::ptrdiff_t foldersUp(const fs::path& relative) { return std::count(relative.begin(), relative.end(), ".."); }

std::ptrdiff_t depthOf(const fs::path& folder)
{
    const fs::path inner = folder.relative_path();
    return std::distance(inner.begin(), inner.end());
}

/// Whoever moves two things together moves a folder that holds both; nobody moves the root.
bool moveTogether(const fs::path& relative, const fs::path& folder)
{
    const std::ptrdiff_t up = foldersUp(relative);
    return !relative.empty() && up <= kMostFoldersUp && up < depthOf(folder);
}

/// So that ".." means the same to us as to the operating system.
fs::path withoutLinks(const fs::path& folder)
{
    std::error_code failure;
    fs::path plain = fs::weakly_canonical(folder, failure);
    return failure ? folder : plain;
}

}  // namespace

std::string storedPath(const fs::path& path, const fs::path& folder)
{
    const fs::path base = withoutLinks(folder);
    const fs::path relative = core::absolutePlace(path).lexically_relative(base);
    if (!moveTogether(relative, base))
        return path.string();
    return foldersUp(relative) > 0 ? relative.string() : (fs::path{"."} / relative).string();
}

fs::path pathFromStored(const std::string& text, const fs::path& folder)
{
    return (withoutLinks(folder) / text).lexically_normal();
}

bool isStoredRelative(const std::string& text) { return text.starts_with("./") || text.starts_with("../"); }

}  // namespace fresco::project
