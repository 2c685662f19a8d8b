// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"

#include <QString>

#include <vector>

namespace fresco::ui {

/// What may be compared at once: more pictures than this nobody tells apart.
inline constexpr int kMostVariants = 16;

/// Only the seed differs: first, first + 1, …; after the largest seed comes 0.
std::vector<ParameterSet> seedVariants(std::int64_t first, int count);

/// Only the prompt differs: one a line, without empty ones and repetitions.
std::vector<ParameterSet> promptVariants(const QString& lines);

/// `base` with what was set in `changes`.
ParameterSet merged(const ParameterSet& base, const ParameterSet& changes);

}  // namespace fresco::ui
