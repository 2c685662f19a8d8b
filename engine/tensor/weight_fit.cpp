// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/weight_fit.h"

#include "tensor/shape_check.h"

#include <algorithm>
#include <span>

namespace fresco::tensor {

namespace {

bool allows(const LoadOptions::Predicate& predicate, std::string_view name) { return predicate && predicate(name); }

Wording listed(std::span<const Wording> parts)
{
    Wording list = parts.front();
    for (const Wording& part : parts.subspan(1))
        list = worded(FRESCO_TEXT("Errors", "%1, %2"), list, part);
    return list;
}

/// How one tensor is told, and how several: their count and their names.
struct Kind {
    const char* one;
    const char* several;
};

constexpr Kind kMissing{FRESCO_TEXT("Errors", "1 tensor is missing (%1)"),
                        FRESCO_TEXT("Errors", "%1 tensors are missing (%2)")};
constexpr Kind kExtra{FRESCO_TEXT("Errors", "1 tensor is unknown (%1)"),
                      FRESCO_TEXT("Errors", "%1 tensors are unknown (%2)")};
constexpr Kind kMisshaped{FRESCO_TEXT("Errors", "1 tensor is of another shape (%1)"),
                          FRESCO_TEXT("Errors", "%1 tensors are of another shape (%2)")};

Wording clause(std::span<const Wording> names, const Kind& kind, std::size_t atMost)
{
    if (names.size() == 1)
        return worded(kind.one, names.front());
    const bool isCut = names.size() > atMost;
    const Wording list = listed(names.first(std::min(names.size(), atMost)));
    return worded(kind.several, names.size(), isCut ? worded("%1, ...", list) : list);
}

}  // namespace

Wording WeightFit::wording(std::size_t perKind) const
{
    std::vector<Wording> clauses;
    const auto add = [&](const std::vector<Wording>& names, const Kind& kind) {
        if (!names.empty())
            clauses.push_back(clause(names, kind, perKind));
    };
    add(missing, kMissing);
    add(extra, kExtra);
    add(misshaped, kMisshaped);
    return clauses.empty() ? Wording{} : listed(clauses);
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
            fit.misshaped.push_back(worded(
                FRESCO_TEXT("Errors", "%1 is %2 instead of %3"), name, shapeText(found), shapeText(target.sizes())));
    }
    for (const std::string& name : weights.names())
        if (!wanted.contains(name) && !allows(options.mayBeExtra, name))
            fit.extra.push_back(name);
    return fit;
}

}  // namespace fresco::tensor
