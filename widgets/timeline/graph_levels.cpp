// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/graph_levels.h"

#include <algorithm>

namespace fresco::widgets {

namespace {

constexpr std::int64_t kFold = 4;

std::vector<float> folded(const std::vector<float>& values)
{
    std::vector<float> maxima((values.size() + kFold - 1) / kFold, 0.0F);
    for (std::size_t index = 0; index < values.size(); ++index)
        maxima[index / kFold] = std::max(maxima[index / kFold], values[index]);
    return maxima;
}

}  // namespace

GraphLevels::GraphLevels(std::vector<float> values, std::int64_t first) : first_(first)
{
    if (values.empty())
        return;
    top_ = *std::max_element(values.begin(), values.end());
    auto levels = std::make_shared<std::vector<std::vector<float>>>();
    levels->push_back(std::move(values));
    while (levels->back().size() > kFold)
        levels->push_back(folded(levels->back()));
    levels_ = std::move(levels);
}

float GraphLevels::highest(std::int64_t first, std::int64_t last) const
{
    if (!levels_)
        return 0.0F;
    std::int64_t begin = std::max<std::int64_t>(0, first - first_);
    std::int64_t end = std::min<std::int64_t>(static_cast<std::int64_t>(levels_->front().size()), last - first_ + 1);
    float highest = 0.0F;
    // Whole groups are looked up one level higher; what hangs over at the ends is looked at here.
    for (std::size_t level = 0; begin < end; ++level) {
        const std::vector<float>& values = (*levels_)[level];
        const bool isCoarsest = level + 1 == levels_->size();
        while (begin < end && (isCoarsest || begin % kFold != 0))
            highest = std::max(highest, values[static_cast<std::size_t>(begin++)]);
        while (begin < end && end % kFold != 0)
            highest = std::max(highest, values[static_cast<std::size_t>(--end)]);
        begin /= kFold;
        end /= kFold;
    }
    return highest;
}

}  // namespace fresco::widgets
