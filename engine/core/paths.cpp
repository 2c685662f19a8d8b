// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paths.h"

#include <cstdlib>
#include <dlfcn.h>

namespace fresco::core {

namespace {

std::filesystem::path fromEnvironment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? std::filesystem::path{value} : std::filesystem::path{};
}

std::filesystem::path userFolder(const char* xdgName, const char* belowHome)
{
    // The XDG specification: a relative path there is to be ignored.
    if (const auto base = fromEnvironment(xdgName); base.is_absolute())
        return base / "fresco-studio";
    if (const auto home = fromEnvironment("HOME"); !home.empty())
        return home / belowHome / "fresco-studio";
    return std::filesystem::temp_directory_path() / "fresco-studio";
}

}  // namespace

std::filesystem::path userCacheFolder() { return userFolder("XDG_CACHE_HOME", ".cache"); }

std::filesystem::path cacheFolder()
{
    if (const auto own = fromEnvironment("FRESCO_CACHE_DIR"); !own.empty())
        return std::filesystem::absolute(own);
    return userCacheFolder();
}

std::filesystem::path dataFolder() { return userFolder("XDG_DATA_HOME", ".local/share"); }

std::filesystem::path libraryFolder()
{
    Dl_info info{};
    if (dladdr(reinterpret_cast<const void*>(&libraryFolder), &info) == 0 || !info.dli_fname)
        return {};
    std::error_code ignored;
    return std::filesystem::weakly_canonical(info.dli_fname, ignored).parent_path();
}

std::filesystem::path absolutePlace(const std::filesystem::path& path)
{
    std::error_code failure;
    std::filesystem::path plain = std::filesystem::absolute(path, failure).lexically_normal();
    if (plain.filename().empty())  // "folder/"
        plain = plain.parent_path();
    const auto folder = std::filesystem::weakly_canonical(plain.parent_path(), failure);
    return failure ? plain : folder / plain.filename();
}

std::string quoted(const std::filesystem::path& path) { return "\"" + path.string() + "\""; }

}  // namespace fresco::core
