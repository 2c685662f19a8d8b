// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/draft_settings.h"

#include <algorithm>

namespace fresco::ui {

namespace {

constexpr std::int64_t kFewestSteps = 4;
constexpr std::int64_t kSmallestSide = 128;
constexpr std::int64_t kMultiple = 64;

}  // namespace

ParameterSet draftSettings(const ParameterSet& parameters, const std::string& tinyVae)
{
    const std::int64_t steps = parameters.integer(key::steps);
    const std::int64_t side = parameters.integer(key::resolution);
    const std::int64_t reduced = side * 3 / 4 / kMultiple * kMultiple;
    ParameterSet draft;
    draft.set(key::steps, std::min(steps, std::max(kFewestSteps, steps / 2)));
    draft.set(key::resolution, std::min(side, std::max(kSmallestSide, reduced)));
    if (!tinyVae.empty() && parameters.text(key::tinyVae).empty() && parameters.text(key::vae).empty())
        draft.set(key::tinyVae, tinyVae);
    return draft;
}

}  // namespace fresco::ui
