// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flicker/path_errors.h"
#include "flicker/token_path.h"
#include "fresco/parameters.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace fresco::ui {

/// From how many times the source's change on a change counts as flicker.
inline constexpr double kMuchChange = 2.0;

/// What the person can do about it.
struct Remedy {
    enum class Kind { AddKey, SetParameter };

    Kind kind = Kind::AddKey;
    std::int64_t frame = 0;  ///< AddKey
    std::string key{};       ///< SetParameter
    ParameterValue value{};  ///< SetParameter

    friend bool operator==(const Remedy&, const Remedy&) = default;
};

/// All that is known about one place of one batch.
struct FlickerFinding {
    TokenPath path;
    std::vector<StepError> errors;  ///< one a step; empty: not measured

    bool hasResults() const;
};

/// How many times as much as the source the result changes; changes of the source that no eye sees count as the least
/// visible one. 0 where nothing was measured.
double changeExcess(const StepError& error);

/// Index of the step to look at first: of those that are cut the one whose result changes most, else the one that
/// changes most against its source if that is much. Absent: this place is steady.
std::optional<std::size_t> worstStep(const FlickerFinding& finding);

/// What helps, the likeliest first: keys into the gaps that are cut, a smaller largest interval, constraints that are
/// switched off.
std::vector<Remedy> remediesFor(const FlickerFinding& finding, const ParameterSet& parameters);

}  // namespace fresco::ui
