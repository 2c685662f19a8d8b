// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace fresco::project {

/// A path that project.json holds, absolute. @throws Error{BadProject} naming the field
std::filesystem::path
readPath(const core::JsonFields& fields, std::string_view field, const std::filesystem::path& folder);

/// As project.json holds it. @param what  names it in the sentence. @throws Error{InvalidArgument} not UTF-8
std::string checkedPath(const std::filesystem::path& path, const std::filesystem::path& folder, const Wording& what);

/// @throws Error{InvalidArgument} naming `what`
void requireUtf8(const std::string& text, const Wording& what);

}  // namespace fresco::project
