// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace fresco::ui {

class ProjectDocument;

/// The keys that an edit starts from: those named by hand, else those that the engine chose.
std::vector<std::int64_t> keysInForce(const ProjectDocument& document);

/// The last of these keys that does not come after the frame; nothing if all do. @param keys  ascending
std::optional<std::int64_t> keyAtOrBefore(const std::vector<std::int64_t>& keys, std::int64_t frame);

/// First frames of the scenes after the first: named by hand, else found.
std::vector<std::int64_t> cutsInForce(const ProjectDocument& document);

}  // namespace fresco::ui
