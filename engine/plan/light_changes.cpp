// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/light_changes.h"

#include <algorithm>
#include <cmath>

namespace fresco::plan {
namespace {

constexpr std::int64_t kFadeSteps = 3;      ///< in a row, that make a fade
constexpr double kSmallestStep = 2.0;       ///< levels of brightness
constexpr double kStepsAlike = 0.4;         ///< the smaller of two neighbouring steps to the greater
constexpr double kSmallestFlash = 25.0;     ///< levels of brightness
constexpr std::int64_t kLongestFlash = 12;  ///< frames
constexpr double kFallenBack = 0.3;         ///< of the jump may be left
constexpr double kLargestFall = 0.6;        ///< of the jump in one frame; else it is a cut back
constexpr double kContrastAlike = 0.75;
constexpr double kBlankContrast = 3.0;  ///< levels
constexpr double kBlack = 25.0;
constexpr double kWhite = 230.0;
constexpr double kFaded = 0.75;  ///< of the contrast three frames before

std::int64_t countOf(std::span<const FrameLook> looks) { return static_cast<std::int64_t>(looks.size()); }

const FrameLook& at(std::span<const FrameLook> looks, std::int64_t frame)
{
    return looks[static_cast<std::size_t>(frame)];
}

double step(std::span<const FrameLook> looks, std::int64_t frame)
{
    return at(looks, frame).brightness - at(looks, frame - 1).brightness;
}

bool areAlike(double a, double b)
{
    return a * b > 0.0 && std::min(std::abs(a), std::abs(b)) >= kStepsAlike * std::max(std::abs(a), std::abs(b));
}

/// Whether kFadeSteps steps from `first` on are alike.
bool fadesFrom(std::span<const FrameLook> looks, std::int64_t first)
{
    if (first < 1 || first + kFadeSteps > countOf(looks) || std::abs(step(looks, first)) < kSmallestStep)
        return false;
    for (std::int64_t frame = first + 1; frame < first + kFadeSteps; ++frame)
        if (!areAlike(step(looks, frame - 1), step(looks, frame)))
            return false;
    return true;
}

bool isFalling(double change, double jump) { return change <= kSmallestStep && change >= -kLargestFall * jump; }

bool isBlank(const FrameLook& look)
{
    return look.contrast < kBlankContrast && (look.brightness < kBlack || look.brightness > kWhite);
}

bool fadesInto(std::span<const FrameLook> looks, std::int64_t blank)
{
    constexpr std::int64_t kBack = 3;
    return blank > kBack && at(looks, blank - 1).contrast < kFaded * at(looks, blank - kBack).contrast;
}

}  // namespace

bool isFadeStep(std::span<const FrameLook> looks, std::int64_t frame)
{
    if (std::min(at(looks, frame).contrast, at(looks, frame - 1).contrast) >= kBlankContrast)
        return false;
    for (std::int64_t first = frame - kFadeSteps + 1; first <= frame; ++first)
        if (fadesFrom(looks, first))
            return true;
    return false;
}

bool isDyingFlash(std::span<const FrameLook> looks, std::int64_t frame)
{
    const double jump = step(looks, frame);
    if (jump < kSmallestFlash)
        return false;
    const FrameLook& before = at(looks, frame - 1);
    const std::int64_t end = std::min(frame + kLongestFlash, countOf(looks));
    for (std::int64_t later = frame + 1; later < end && isFalling(step(looks, later), jump); ++later) {
        const FrameLook& now = at(looks, later);
        const double contrasts = std::min(now.contrast, before.contrast) / std::max(now.contrast, before.contrast);
        if (now.brightness - before.brightness <= kFallenBack * jump)
            return contrasts >= kContrastAlike;
    }
    return false;
}

std::vector<BlankRun> fadedBlanks(std::span<const FrameLook> looks)
{
    std::vector<BlankRun> runs;
    for (std::int64_t frame = 1; frame < countOf(looks); ++frame) {
        if (!isBlank(at(looks, frame)) || isBlank(at(looks, frame - 1)))
            continue;
        std::int64_t end = frame;
        while (end < countOf(looks) && isBlank(at(looks, end)))
            ++end;
        if (end < countOf(looks) && fadesInto(looks, frame))
            runs.push_back({frame, end});
    }
    return runs;
}

}  // namespace fresco::plan
