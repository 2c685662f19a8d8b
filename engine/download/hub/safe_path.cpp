// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/hub/safe_path.h"

namespace fresco::download {

namespace {

constexpr std::size_t kLongestName = 200;  // file systems stop at 255, and ".part" is to fit
constexpr std::size_t kLongestPath = 1000;
constexpr std::string_view kSafe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._";

}  // namespace

bool isSafeName(std::string_view name) noexcept
{
    return !name.empty() && name.size() <= kLongestName && name.front() != '.' && name.front() != '-' &&
           name.find_first_not_of(kSafe) == std::string_view::npos;
}

bool isSafePath(std::string_view path) noexcept
{
    if (path.size() > kLongestPath)
        return false;
    for (auto slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/')) {
        if (!isSafeName(path.substr(0, slash)))
            return false;
        path.remove_prefix(slash + 1);
    }
    return isSafeName(path);
}

}  // namespace fresco::download
