// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/keyframes.h"

#include "fresco/worded_error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace fresco::plan {
namespace {

using Frames = std::vector<std::int64_t>;

void requireBounds(const KeyframeBounds& bounds)
{
    if (bounds.minInterval < 0 || bounds.maxInterval < 1 || bounds.minInterval > bounds.maxInterval)
        throw WordedError{ErrorKind::InvalidArgument,
                          worded(FRESCO_TEXT("Errors",
                                             "The intervals %1 to %2 between keyframes make no sense; choose a maximum "
                                             "of at least 1 and of at least the minimum."),
                                 bounds.minInterval,
                                 bounds.maxInterval)};
}

void requireErrors(std::span<const double> errors)
{
    FRESCO_CHECK(std::ranges::all_of(errors, [](double error) { return std::isfinite(error) && error >= 0.0; }));
}

Frames everyNth(std::int64_t count, std::int64_t interval)
{
    Frames keys;
    for (std::int64_t key = 0; key < count; key += interval)
        keys.push_back(key);
    return keys;
}

std::int64_t largestGap(const Frames& keys)
{
    std::int64_t largest = 0;
    for (std::size_t i = 1; i < keys.size(); ++i)
        largest = std::max(largest, keys[i] - keys[i - 1]);
    return largest;
}

/// The frames that may still become keys, with their errors.
class Candidates {
public:
    Candidates(std::span<const double> errors, std::int64_t reach)
        : errors_(errors.begin(), errors.end()), reach_(reach)
    {
        exclude(0, reach);
        exclude(count() - reach, count());
        if (reach == 0)  // as the published program has it: a slice from -0 is everything
            exclude(0, count());
    }

    /// The first of greatest error; negative if none is left.
    std::int64_t best() const
    {
        const auto greatest = std::ranges::max_element(errors_);
        return *greatest == kExcluded ? -1 : greatest - errors_.begin();
    }
    void excludeAround(std::int64_t key) { exclude(key - reach_, key + reach_); }

private:
    static constexpr double kExcluded = -1.0;

    std::int64_t count() const { return static_cast<std::int64_t>(errors_.size()); }
    void exclude(std::int64_t first, std::int64_t end)
    {
        for (std::int64_t i = std::max<std::int64_t>(first, 0); i < std::min(end, count()); ++i)
            errors_[static_cast<std::size_t>(i)] = kExcluded;
    }

    std::vector<double> errors_;
    std::int64_t reach_;
};

/// Change summed up over the film, and that sum summed up again, so that a gap's cost needs no loop over its frames.
class ChangeSums {
public:
    explicit ChangeSums(const FrameChanges& changes)
        : passed_(changes.errors.size(), 0.0), area_(passed_.size() + 1, 0.0)
    {
        for (std::size_t i = 1; i < passed_.size(); ++i)
            passed_[i] = passed_[i - 1] + stepCost(changes, i);
        std::partial_sum(passed_.begin(), passed_.end(), area_.begin() + 1);
    }

    double between(std::int64_t first, std::int64_t last) const { return at(passed_, last) - at(passed_, first); }

    /// Sum over the frames between two keys of the change on the way from the nearer key.
    double gapCost(std::int64_t left, std::int64_t right) const
    {
        const double start = at(passed_, left);
        const double end = at(passed_, right);
        const auto first = passed_.begin() + left + 1;
        const auto last = passed_.begin() + right;
        const std::int64_t half = std::upper_bound(first, last, 0.5 * (start + end)) - passed_.begin();
        const double fromLeft = at(area_, half) - at(area_, left + 1) - static_cast<double>(half - left - 1) * start;
        const double fromRight = static_cast<double>(right - half) * end - (at(area_, right) - at(area_, half));
        return std::max(fromLeft, 0.0) + std::max(fromRight, 0.0);
    }

private:
    /// The root: displacements add up along the way, squared differences do not.
    static double stepCost(const FrameChanges& changes, std::size_t i)
    {
        return std::sqrt(changes.errors[i]) + (changes.disocclusion.empty() ? 0.0 : changes.disocclusion[i]);
    }
    static double at(const std::vector<double>& values, std::int64_t i) { return values[static_cast<std::size_t>(i)]; }

    std::vector<double> passed_;  ///< [i]: change from frame 0 to i
    std::vector<double> area_;    ///< [i]: sum of passed_ below i
};

struct Scene {
    std::int64_t first;
    std::int64_t last;
};

std::vector<Scene> scenesOf(std::span<const std::int64_t> starts, std::int64_t frames)
{
    std::vector<Scene> scenes{{0, frames - 1}};
    for (const std::int64_t start : starts) {
        FRESCO_CHECK(start < frames && (start == 0 || start > scenes.back().first));
        if (start == 0)
            continue;
        scenes.back().last = start - 1;
        scenes.push_back({start, frames - 1});
    }
    return scenes;
}

/// What one more key costs. In even change c a gap of L frames costs c L^2 / 4, so that the cost per frame is least at
/// L = 2 sqrt(price / c).
double priceOfKey(const ChangeSums& sums, const std::vector<Scene>& scenes, const KeyframeBounds& bounds)
{
    double change = 0.0;
    std::int64_t steps = 0;
    for (const Scene& scene : scenes) {
        change += sums.between(scene.first, scene.last);
        steps += scene.last - scene.first;
    }
    constexpr double kTieBreak = 1e-9;  // a still film gets few keys
    const double wanted = static_cast<double>(bounds.minInterval) * static_cast<double>(bounds.maxInterval);
    return kTieBreak + (steps == 0 ? 0.0 : 0.25 * wanted * change / static_cast<double>(steps));
}

/// The cheapest way from a scene's first frame to its last.
void appendCheapestKeys(
    const ChangeSums& sums, const Scene& scene, const KeyframeBounds& bounds, double price, Frames& keys)
{
    const auto length = static_cast<std::size_t>(scene.last - scene.first + 1);
    std::vector<double> cost(length, std::numeric_limits<double>::infinity());
    std::vector<std::size_t> before(length, 0);
    cost[0] = 0.0;
    for (std::size_t to = 1; to < length; ++to) {
        const auto shortest = to + 1 == length ? std::size_t{1} : static_cast<std::size_t>(bounds.minInterval);
        const auto longest = std::min(to, static_cast<std::size_t>(bounds.maxInterval));
        for (std::size_t gap = shortest; gap <= longest; ++gap) {
            const auto left = scene.first + static_cast<std::int64_t>(to - gap);
            const double total = cost[to - gap] + price + sums.gapCost(left, left + static_cast<std::int64_t>(gap));
            if (total < cost[to]) {
                cost[to] = total;
                before[to] = to - gap;
            }
        }
    }
    const auto begin = static_cast<std::ptrdiff_t>(keys.size());
    for (std::size_t key = length - 1; key > 0; key = before[key])
        keys.push_back(scene.first + static_cast<std::int64_t>(key));
    keys.push_back(scene.first);
    std::reverse(keys.begin() + begin, keys.end());
}

}  // namespace

Frames referenceKeyframes(std::span<const double> errors, const KeyframeBounds& bounds)
{
    requireBounds(bounds);
    requireErrors(errors);
    const auto count = static_cast<std::int64_t>(errors.size());
    if (bounds.minInterval == bounds.maxInterval || count < 2)
        return everyNth(count, bounds.minInterval == bounds.maxInterval ? bounds.minInterval : 1);
    Candidates candidates{errors, bounds.minInterval};
    Frames keys{0, count - 1};
    while (largestGap(keys) > bounds.maxInterval) {
        const std::int64_t key = candidates.best();
        if (key < 0)
            break;
        candidates.excludeAround(key);
        keys.insert(std::ranges::lower_bound(keys, key), key);
    }
    return keys;
}

Frames
automaticKeyframes(const FrameChanges& changes, std::span<const std::int64_t> sceneStarts, const KeyframeBounds& bounds)
{
    requireBounds(bounds);
    requireErrors(changes.errors);
    requireErrors(changes.disocclusion);
    FRESCO_CHECK(changes.disocclusion.empty() || changes.disocclusion.size() == changes.errors.size());
    const auto count = static_cast<std::int64_t>(changes.errors.size());
    if (count == 0)
        return {};
    const KeyframeBounds positive{std::max<std::int64_t>(bounds.minInterval, 1), bounds.maxInterval};
    const ChangeSums sums{changes};
    const std::vector<Scene> scenes = scenesOf(sceneStarts, count);
    const double price = priceOfKey(sums, scenes, positive);
    Frames keys;
    for (const Scene& scene : scenes)
        appendCheapestKeys(sums, scene, positive, price, keys);
    return keys;
}

}  // namespace fresco::plan
