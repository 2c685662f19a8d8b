// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace fresco::ui {

class ProjectDocument;

/// The keys that preview and film work with: those named by hand, else those that the engine chose for the range.
std::vector<std::int64_t> keysInForce(const ProjectDocument& document);

/// The keys that an edit starts from, after which they are named by hand: those in force and, outside the range, those
/// of the whole film. In and out are a choice for now, and the rest of the film does not lose its keys through it.
std::vector<std::int64_t> keysToName(const ProjectDocument& document);

/// The last of these keys that does not come after the frame; nothing if all do. @param keys  ascending
std::optional<std::int64_t> keyAtOrBefore(const std::vector<std::int64_t>& keys, std::int64_t frame);

/// First frames of the scenes after the first: named by hand, else found in the range.
std::vector<std::int64_t> cutsInForce(const ProjectDocument& document);

/// As keysToName().
std::vector<std::int64_t> cutsToName(const ProjectDocument& document);

/// Whether keysToName() knows all of the film: with in or out set it waits for another look at it.
bool areAllKeysKnown(const ProjectDocument& document);
bool areAllCutsKnown(const ProjectDocument& document);

}  // namespace fresco::ui
