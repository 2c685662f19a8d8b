// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace fresco::download {

/// Whether a text from outside may become the name of a file or folder: letters, digits and -._ of ASCII, at most 200,
/// neither dot nor dash in front (nothing hidden, no "..", nothing that a program takes for an option).
bool isSafeName(std::string_view name) noexcept;

/// Whether a path from outside leads below the folder it is appended to: safe names with single slashes between.
bool isSafePath(std::string_view path) noexcept;

}  // namespace fresco::download
