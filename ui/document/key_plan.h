// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/translate.h"

#include <cstdint>
#include <string>
#include <vector>

namespace fresco::ui {

/// Which frames are keys, how they go together, where scenes begin and how the film moves: what the engine answers to
/// a job that ends after Stage::Keyframes.
struct KeyPlan {
    std::vector<std::int64_t> keys{};
    std::vector<std::int64_t> sceneStarts{};  ///< the range's first frame included
    std::vector<FrameRange> batches{};
    FrameRange range{};
    std::vector<FrameChange> changes{};  ///< of the range's frames
    std::string basis{};                 ///< of what it was made: planBasis()

    bool isEmpty() const { return keys.empty(); }
    friend bool operator==(const KeyPlan&, const KeyPlan&) = default;
};

KeyPlan keyPlanOf(const TranslateResult& result, const FrameRange& range, std::string basis);

/// A text that changes when another choice of keys, cuts or batches may come out: film, range and the parameters that
/// choose. Prompts, seeds and models have no part in it.
std::string planBasis(const std::filesystem::path& source, const ParameterSet& parameters);
/// The same of the whole film, whatever in and out say.
std::string filmPlanBasis(const std::filesystem::path& source, ParameterSet parameters);

}  // namespace fresco::ui
