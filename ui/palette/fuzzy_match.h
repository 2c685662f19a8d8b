// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace fresco::ui {

/// How well `text` answers what was typed: all its letters in their order, any case, gaps allowed.
/// Letters that begin words and letters side by side count most. Spaces typed part the query into words that may come
/// in any order.
/// @return nothing where a letter is missing; 0 for an empty query
std::optional<int> fuzzyScore(const QString& query, const QString& text);

}  // namespace fresco::ui
