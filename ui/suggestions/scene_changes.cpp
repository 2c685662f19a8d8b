// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestions/scene_changes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fresco::ui {

namespace {

constexpr float kLeastJump = 0.06F;     ///< 15 of 255 levels over the whole picture: quick motion stays below
constexpr double kJumpOverUsual = 3.0;  ///< else the whole passage is lively
constexpr std::size_t kAround = 12;     ///< frames on either side, half a second
constexpr double kGrain = 0.006;        ///< between frames that look the same
constexpr double kMostArrived = 0.99;   ///< in one frame, so that its logarithm is finite
constexpr double kRounding = 1e-9;      ///< of sums, which must not move a keyframe by a frame

}  // namespace

SceneChanges::SceneChanges(const KeyPlan& plan, const Scene& scene) : first_(scene.first)
{
    const auto begin = plan.changes.begin() + (scene.first - plan.range.first.value);
    const auto count = static_cast<std::size_t>(scene.last - scene.first + 1);
    differences_.resize(count, 0.0F);
    for (std::size_t i = 1; i < count; ++i)
        differences_[i] = begin[static_cast<std::ptrdiff_t>(i)].difference;
    kept_.resize(count, 0.0);
    way_.resize(count, 0.0);
    for (std::size_t i = 1; i < count; ++i) {
        kept_[i] = kept_[i - 1];
        way_[i] = way_[i - 1];
        if (isJump(i)) {  // in other light nothing is found again: that is no arrival, and no motion
            jumps_.push_back(first_ + static_cast<std::int64_t>(i));
            continue;
        }
        const double arrived = begin[static_cast<std::ptrdiff_t>(i)].disocclusion;
        kept_[i] += std::log1p(-std::clamp(arrived, 0.0, kMostArrived));
        way_[i] += std::max(differences_[i] - kGrain, 0.0);
    }
}

double SceneChanges::arrived(std::int64_t from, std::int64_t to) const
{
    return 1.0 - std::exp(kept_[index(to)] - kept_[index(from)]);
}

std::int64_t SceneChanges::reached(std::int64_t from, double way) const
{
    const auto begin = way_.begin() + static_cast<std::ptrdiff_t>(index(from)) + 1;
    const auto found = std::lower_bound(begin, way_.end(), way_[index(from)] + way - kRounding);
    return std::min(first_ + (found - way_.begin()), first_ + static_cast<std::int64_t>(way_.size()) - 1);
}

bool SceneChanges::isJump(std::size_t at) const
{
    return differences_[at] >= kLeastJump && differences_[at] >= kJumpOverUsual * usualAround(at);
}

/// Their median.
double SceneChanges::usualAround(std::size_t at) const
{
    std::array<float, 2 * kAround> around;
    auto end = around.begin();
    for (std::size_t i = at > kAround ? at - kAround : 1; i < std::min(at + kAround + 1, differences_.size()); ++i)
        if (i != at)
            *end++ = differences_[i];
    if (end == around.begin())
        return 0.0;
    const auto middle = around.begin() + (end - around.begin()) / 2;
    std::nth_element(around.begin(), middle, end);
    return *middle;
}

}  // namespace fresco::ui
