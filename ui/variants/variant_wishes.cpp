// SPDX-License-Identifier: GPL-3.0-or-later
#include "variants/variant_wishes.h"

#include "bridge/text.h"

#include <QStringList>

#include <algorithm>

namespace fresco::ui {

std::vector<ParameterSet> seedVariants(std::int64_t first, int count)
{
    const auto seeds = static_cast<std::int64_t>(findParameter(key::seed)->maximum) + 1;
    std::vector<ParameterSet> variants(static_cast<std::size_t>(std::clamp(count, 0, kMostVariants)));
    std::int64_t seed = first;
    for (ParameterSet& variant : variants)
        variant.set(key::seed, seed++ % seeds);
    return variants;
}

std::vector<ParameterSet> promptVariants(const QString& lines)
{
    QStringList prompts;
    for (const QString& line : lines.split('\n'))
        if (!line.simplified().isEmpty())
            prompts << line.simplified();
    prompts.removeDuplicates();
    std::vector<ParameterSet> variants;
    for (const QString& prompt : prompts.mid(0, kMostVariants))
        variants.emplace_back().set(key::prompt, toEngine(prompt));
    return variants;
}

ParameterSet merged(const ParameterSet& base, const ParameterSet& changes)
{
    ParameterSet set = base;
    for (const auto& [key, value] : changes.values())
        set.set(key, value);
    return set;
}

}  // namespace fresco::ui
