// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/scene_cuts.h"

#include "plan/light_changes.h"

#include <algorithm>

namespace fresco::plan {
namespace {

constexpr double kSmallestNovelty = 0.35;       ///< captions stay below, motion mostly
constexpr double kSmallestClearNovelty = 0.30;  ///< of a clear step; switched lights stay below
constexpr double kClearStrength = 0.19;         ///< novelty times recolouring; shake, pans and zooms stay below
constexpr double kTimesMedian = 2.0;
constexpr double kTimesGreatest = 2.0;
constexpr double kSidesAlike = 0.5;      ///< of the novelty of the flash between them
constexpr std::int64_t kNeighbours = 6;  ///< on each side
constexpr std::int64_t kLongestFlash = 2;
static_assert(FrameLook::kReach > kLongestFlash);

/// What stands between two frames next to each other, once flashes are taken out.
struct Step {
    double novelty = 0.0;
    double strength = 0.0;

    bool isClear() const { return novelty >= kSmallestClearNovelty && strength >= kClearStrength; }
    bool isUnusual() const { return novelty >= kSmallestNovelty || isClear(); }
};

Step stepOf(const FrameLook& look, std::int64_t framesBack)
{
    const auto k = static_cast<std::size_t>(framesBack - 1);
    return {look.novelty[k], look.novelty[k] * look.recolouring[k]};
}

/// Looks across one or two frames that differ from both sides: between sides alike there is no step, between others
/// the stronger of the two.
void takeOutFlashes(std::span<const FrameLook> looks, std::vector<Step>& steps)
{
    for (std::size_t first = 1; first < steps.size(); ++first) {
        if (!steps[first].isUnusual())
            continue;
        for (std::int64_t length = 1; length <= kLongestFlash; ++length) {
            const std::size_t after = first + static_cast<std::size_t>(length);
            if (after >= steps.size() || !steps[after].isUnusual())
                continue;
            const Step across = stepOf(looks[after], length + 1);
            const bool areSidesAlike =
                !across.isUnusual() &&
                across.novelty < kSidesAlike * std::min(steps[first].novelty, steps[after].novelty);
            const bool isFirstWeaker = steps[first].strength < steps[after].strength;
            if (areSidesAlike || isFirstWeaker)
                steps[first] = {};
            if (areSidesAlike || !isFirstWeaker)
                steps[after] = {};
            break;
        }
    }
}

/// Those on both sides, in ascending order of `value`.
template <class Value> std::vector<double> neighbours(const std::vector<Step>& steps, std::size_t frame, Value value)
{
    const auto reach = static_cast<std::size_t>(kNeighbours);
    std::vector<double> around;
    for (std::size_t i = frame > reach ? frame - reach : 1; i <= std::min(frame + reach, steps.size() - 1); ++i)
        if (i != frame)
            around.push_back(value(steps[i]));
    std::ranges::sort(around);
    return around;
}

bool standsOut(const std::vector<Step>& steps, std::size_t frame)
{
    const Step& step = steps[frame];
    const auto strengths = neighbours(steps, frame, [](const Step& s) { return s.strength; });
    const auto novelties = neighbours(steps, frame, [](const Step& s) { return s.novelty; });
    if (strengths.empty())
        return true;
    const bool isStrong = step.isClear() && step.strength >= kTimesMedian * strengths[strengths.size() / 2];
    return isStrong || step.novelty >= kTimesGreatest * novelties.back();
}

bool isNear(const std::vector<std::int64_t>& cuts, const BlankRun& run)
{
    return std::ranges::any_of(cuts, [&](std::int64_t cut) { return cut >= run.first && cut <= run.end; });
}

}  // namespace

std::vector<std::int64_t> findSceneCuts(std::span<const FrameLook> looks)
{
    std::vector<Step> steps;
    for (const FrameLook& look : looks)
        steps.push_back(stepOf(look, 1));
    takeOutFlashes(looks, steps);
    std::vector<std::int64_t> cuts;
    for (std::size_t i = 1; i < steps.size(); ++i) {
        const auto frame = static_cast<std::int64_t>(i);
        if (steps[i].isUnusual() && standsOut(steps, i) && !isFadeStep(looks, frame) && !isDyingFlash(looks, frame))
            cuts.push_back(frame);
    }
    for (const BlankRun& run : fadedBlanks(looks))
        if (!isNear(cuts, run))
            cuts.insert(std::ranges::lower_bound(cuts, run.first), (run.first + run.end) / 2);
    return cuts;
}

}  // namespace fresco::plan
