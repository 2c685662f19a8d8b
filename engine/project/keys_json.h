// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"
#include "fresco/project.h"

namespace fresco::project {

// "keys": [{"frame": 12, "locked": true, "picture": "./kept/00000012-own.png", "own": true}], "markers": [4, 90]
// Both may be absent. Fields of an entry that this version does not know are not kept.

/// @throws Error{BadProject} naming file, entry and field
std::vector<ProjectKey> readKeys(const core::JsonFields& fields, const std::filesystem::path& folder);
std::vector<std::int64_t> readMarkers(const core::JsonFields& fields);

/// @throws Error{InvalidArgument} a path that is not UTF-8
core::Json keysToJson(const std::vector<ProjectKey>& keys, const std::filesystem::path& folder);

}  // namespace fresco::project
