// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/scene_cuts.h"

#include "fresco/error.h"

#include <algorithm>

namespace fresco::plan {
namespace {

constexpr std::int64_t kNeighbours = 8;     ///< on each side
constexpr std::int64_t kShortestScene = 3;  ///< below this two spikes are a flash
constexpr double kSmallestError = 0.02;     ///< mean square in -1..1: pictures of unlike content differ by more
constexpr double kTimesNeighbours = 6.0;    ///< real clips without a cut stay below 3.3
constexpr double kSmallestHistogramDistance = 0.25;

double medianOfNeighbours(std::span<const double> errors, std::int64_t i)
{
    const auto count = static_cast<std::int64_t>(errors.size());
    std::vector<double> around;
    for (std::int64_t k = std::max<std::int64_t>(1, i - kNeighbours); k <= std::min(count - 1, i + kNeighbours); ++k)
        if (k != i)
            around.push_back(errors[static_cast<std::size_t>(k)]);
    if (around.empty())
        return 0.0;
    const auto middle = around.begin() + static_cast<std::ptrdiff_t>(around.size() / 2);
    std::nth_element(around.begin(), middle, around.end());
    return *middle;
}

/// Those that keep their distance from their neighbours.
std::vector<std::int64_t> withoutFlashes(const std::vector<std::int64_t>& spikes)
{
    std::vector<std::int64_t> cuts;
    for (std::size_t i = 0; i < spikes.size(); ++i) {
        const bool followsOne = i > 0 && spikes[i] - spikes[i - 1] < kShortestScene;
        const bool isFollowed = i + 1 < spikes.size() && spikes[i + 1] - spikes[i] < kShortestScene;
        if (!followsOne && !isFollowed)
            cuts.push_back(spikes[i]);
    }
    return cuts;
}

}  // namespace

std::vector<std::int64_t> findSceneCuts(std::span<const double> errors, std::span<const double> histogramDistances)
{
    FRESCO_CHECK(histogramDistances.empty() || histogramDistances.size() == errors.size());
    std::vector<std::int64_t> spikes;
    for (std::size_t i = 1; i < errors.size(); ++i) {
        const auto frame = static_cast<std::int64_t>(i);
        const bool changesColours = histogramDistances.empty() || histogramDistances[i] >= kSmallestHistogramDistance;
        if (errors[i] >= kSmallestError && changesColours &&
            errors[i] >= kTimesNeighbours * medianOfNeighbours(errors, frame))
            spikes.push_back(frame);
    }
    return withoutFlashes(spikes);
}

}  // namespace fresco::plan
