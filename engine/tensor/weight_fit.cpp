// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/weight_fit.h"

#include "tensor/shape_check.h"

#include <algorithm>

namespace fresco::tensor {

namespace {

bool allows(const LoadOptions::Predicate& predicate, std::string_view name) { return predicate && predicate(name); }

std::string listed(const std::vector<std::string>& names, std::size_t atMost)
{
    std::string text;
    for (std::size_t index = 0; index < std::min(names.size(), atMost); ++index)
        text += (index == 0 ? "" : ", ") + names[index];
    return names.size() > atMost ? text + ", ..." : text;
}

/// "3 tensors are missing (a, b, c)"; empty for none.
std::string clause(const std::vector<std::string>& names, const std::string& problem, std::size_t atMost)
{
    if (names.empty())
        return {};
    const std::string count = names.size() == 1 ? "1 tensor is " : std::to_string(names.size()) + " tensors are ";
    return count + problem + " (" + listed(names, atMost) + ")";
}

}  // namespace

std::string WeightFit::text(std::size_t perKind) const
{
    std::string text;
    for (const std::string& part : {clause(missing, "missing", perKind),
                                    clause(extra, "unknown", perKind),
                                    clause(misshaped, "of another shape", perKind)})
        if (!part.empty())
            text += (text.empty() ? "" : ", ") + part;
    return text;
}

bool agreeButForUnitAxes(at::IntArrayRef one, at::IntArrayRef other)
{
    const auto longSides = [](at::IntArrayRef shape) {
        std::vector<std::int64_t> sides;
        std::ranges::copy_if(shape, std::back_inserter(sides), [](std::int64_t side) { return side != 1; });
        return sides;
    };
    return longSides(one) == longSides(other);
}

WeightFit compareWeights(const NamedTensors& wanted, const WeightMap& weights, const LoadOptions& options)
{
    WeightFit fit;
    for (const auto& [name, target] : wanted) {
        if (!weights.has(name)) {
            if (!allows(options.mayBeMissing, name))
                fit.missing.push_back(name);
            continue;
        }
        const at::IntArrayRef found = weights.info(name).shape;
        if (found != target.sizes() && !(options.ignoresUnitAxes && agreeButForUnitAxes(found, target.sizes())))
            fit.misshaped.push_back(name + " is " + shapeText(found) + " instead of " + shapeText(target.sizes()));
    }
    for (const std::string& name : weights.names())
        if (!wanted.contains(name) && !allows(options.mayBeExtra, name))
            fit.extra.push_back(name);
    return fit;
}

}  // namespace fresco::tensor
