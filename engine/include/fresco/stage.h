// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace fresco {

/// The steps of a job, in the order of the data (design.md, section 1).
enum class Stage { LoadModel, Keyframes, Decode, Control, Motion, Denoise, Propagate, Encode, Measure };

/// In that order.
const std::vector<Stage>& allStages();

/// Name of a stage in scripts ("load-model", "denoise") and, in English, for people ("Denoising").
std::string_view stageKey(Stage stage) noexcept;
std::string_view stageLabel(Stage stage) noexcept;
std::optional<Stage> stageFromKey(std::string_view key) noexcept;

}  // namespace fresco
