// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/key_plan.h"

#include <array>
#include <utility>

namespace fresco::ui {

namespace {

constexpr std::array kChoosing{key::keyframes,
                               key::minInterval,
                               key::maxInterval,
                               key::cuts,
                               key::from,
                               key::to,
                               key::batchSize,
                               key::propagation,
                               key::reference};

}  // namespace

KeyPlan keyPlanOf(const TranslateResult& result, const FrameRange& range, std::string basis)
{
    return {.keys = result.keyframes,
            .sceneStarts = result.sceneStarts,
            .batches = result.batches,
            .range = range,
            .changes = result.changes,
            .basis = std::move(basis)};
}

std::string planBasis(const std::filesystem::path& source, const ParameterSet& parameters)
{
    std::string basis = source.string();
    for (const std::string_view key : kChoosing)
        basis += '\n' + toText(parameters.value(key));
    return basis;
}

std::string filmPlanBasis(const std::filesystem::path& source, ParameterSet parameters)
{
    parameters.reset(key::from);
    parameters.reset(key::to);
    return planBasis(source, parameters);
}

}  // namespace fresco::ui
