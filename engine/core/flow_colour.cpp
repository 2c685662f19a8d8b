// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/flow_colour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

namespace fresco {

namespace {

constexpr double kDarkening = 0.75;   ///< of motion longer than the full length
constexpr double kFull = 1.0 + 1e-6;  ///< the rim itself is not over the full length, whatever was rounded
constexpr double kUnknownLength = 1e6;
constexpr std::size_t kColours = 55;

using Channels = std::array<double, 3>;  ///< 0..1

/// Colours between two neighbours of the wheel: one channel stays full, one rises or falls, one stays empty.
struct Section {
    int colours;
    std::size_t full;
    std::size_t moving;
    bool rises;
};

/// Red, yellow, green, cyan, blue, magenta; as many colours each as the eye tells apart.
constexpr std::array<Section, 6> kSections{
    {{15, 0, 1, true}, {6, 1, 0, false}, {4, 1, 2, true}, {11, 2, 1, false}, {13, 2, 0, true}, {6, 0, 2, false}}};

std::array<Channels, kColours> makeWheel()
{
    std::array<Channels, kColours> wheel{};
    std::size_t next = 0;
    for (const Section& section : kSections)
        for (int i = 0; i < section.colours; ++i, ++next) {
            const double share = std::floor(255.0 * i / section.colours) / 255.0;
            wheel[next][section.full] = 1.0;
            wheel[next][section.moving] = section.rises ? share : 1.0 - share;
        }
    return wheel;
}

/// The colour of a direction at full saturation.
Channels colourOfDirection(double x, double y)
{
    static const std::array<Channels, kColours> wheel = makeWheel();
    const double turn = (std::atan2(-y, -x) / std::numbers::pi + 1.0) / 2.0 * static_cast<double>(kColours - 1);
    const auto lower = std::min(static_cast<std::size_t>(std::max(turn, 0.0)), kColours - 1);
    const Channels& before = wheel[lower];
    const Channels& after = wheel[(lower + 1) % kColours];
    const double share = turn - static_cast<double>(lower);
    Channels mixed{};
    for (std::size_t c = 0; c < mixed.size(); ++c)
        mixed[c] = (1.0 - share) * before[c] + share * after[c];
    return mixed;
}

std::uint8_t byte(double value) { return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 1.0) * 255.0)); }

}  // namespace

FlowColour flowColour(double x, double y) noexcept
{
    if (!std::isfinite(x) || !std::isfinite(y))
        return {};
    const double length = std::hypot(x, y);
    const Channels hue = colourOfDirection(x, y);
    const auto shade = [&](double channel) {
        return byte(length <= kFull ? 1.0 - length * (1.0 - channel) : channel * kDarkening);
    };
    return {shade(hue[0]), shade(hue[1]), shade(hue[2])};
}

double typicalLongestMotion(std::span<const float> x, std::span<const float> y)
{
    std::vector<double> lengths;
    lengths.reserve(x.size());
    for (std::size_t i = 0; i < std::min(x.size(), y.size()); ++i)
        if (const double length = std::hypot(x[i], y[i]); length < kUnknownLength)  // false for NaN
            lengths.push_back(length);
    if (lengths.empty())
        return 0.0;
    const std::size_t rank = (lengths.size() * 99 + 99) / 100;
    const auto longest = lengths.begin() + static_cast<std::ptrdiff_t>(rank - 1);
    std::nth_element(lengths.begin(), longest, lengths.end());
    return *longest;
}

}  // namespace fresco
