// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace fresco::ui {

class ProjectDocument;

/// The keys that an edit starts from: those named by hand, else those that the engine chose.
std::vector<std::int64_t> keysInForce(const ProjectDocument& document);

/// First frames of the scenes after the first: named by hand, else found.
std::vector<std::int64_t> cutsInForce(const ProjectDocument& document);

}  // namespace fresco::ui
