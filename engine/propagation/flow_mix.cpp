// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/flow_mix.h"

#include "fresco/error.h"
#include "propagation/guides/carry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace fresco::propagation {

namespace {

bool isOutside(const Flow& flow, int x, int y)
{
    const float* const motion = flow.pixel(x, y);
    const float column = static_cast<float>(x) + motion[0], line = static_cast<float>(y) + motion[1];
    const bool isInside = column >= -0.5F && line >= -0.5F && column <= static_cast<float>(flow.width) - 0.5F &&
                          line <= static_cast<float>(flow.height) - 0.5F;
    return !isInside;
}

/// Bilinear, the outermost pixels repeated outside; a motion that is no number stays where it is.
std::array<float, 3> sampled(const Picture& picture, const float* motion, int x, int y)
{
    const auto coordinate = [](int from, float by, int size) {
        const float to = static_cast<float>(from) + by;
        return std::isnan(to) ? static_cast<float>(from) : std::clamp(to, 0.0F, static_cast<float>(size - 1));
    };
    const float column = coordinate(x, motion[0], picture.width), line = coordinate(y, motion[1], picture.height);
    const int left = static_cast<int>(column), top = static_cast<int>(line);
    const int right = std::min(left + 1, picture.width - 1), bottom = std::min(top + 1, picture.height - 1);
    const float shareX = column - static_cast<float>(left), shareY = line - static_cast<float>(top);
    std::array<float, 3> value;
    for (std::size_t c = 0; c < 3; ++c) {
        const auto at = [&](int px, int py) { return static_cast<float>(picture.pixel(px, py)[c]); };
        const float above = at(left, top) + shareX * (at(right, top) - at(left, top));
        const float below = at(left, bottom) + shareX * (at(right, bottom) - at(left, bottom));
        value[c] = above + shareY * (below - above);
    }
    return value;
}

Picture warped(const Picture& picture, const Flow& flow)
{
    Picture result(picture.width, picture.height, 3);
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) {
            const std::array<float, 3> value = sampled(picture, flow.pixel(x, y), x, y);
            for (std::size_t c = 0; c < 3; ++c)
                result.pixel(x, y)[c] = static_cast<std::uint8_t>(std::lround(value[c]));
        }
    return result;
}

/// How well a warped source matches, at one pixel: 1 exactly, a half at the tolerance.
float likeness(const std::uint8_t* source, const std::uint8_t* warpedSource, float tolerance)
{
    float squares = 0.0F;
    for (int c = 0; c < 3; ++c) {
        const float difference = static_cast<float>(source[c] - warpedSource[c]) / tolerance;
        squares += difference * difference;
    }
    return std::exp2(-squares / 3.0F);
}

}  // namespace

KeyMotion atKey(int width, int height) { return {Flow(width, height, 2), Mask(width, height)}; }

KeyMotion extended(const KeyMotion& before, const Flow& stepFlow, const Mask& stepHidden)
{
    requireRaster(stepFlow, before.hidden.width, before.hidden.height, 2, "flow");
    requireRaster(stepHidden, before.hidden.width, before.hidden.height, 1, "occlusion");
    KeyMotion motion{carryBilinear(before.keyFromThis, stepFlow), carryNearest(before.hidden, stepFlow)};
    for (std::size_t i = 0; i < motion.keyFromThis.values.size(); ++i)
        motion.keyFromThis.values[i] += stepFlow.values[i];
    for (int y = 0; y < motion.hidden.height; ++y)
        for (int x = 0; x < motion.hidden.width; ++x)
            if (*stepHidden.pixel(x, y) != 0 || isOutside(stepFlow, x, y) || isOutside(motion.keyFromThis, x, y))
                *motion.hidden.pixel(x, y) = 1;
    return motion;
}

WarpedKey warpKey(const Picture& keySource, const Picture& key, const KeyMotion& motion)
{
    requireRaster(keySource, motion.hidden.width, motion.hidden.height, 3, "source of the key");
    requireRaster(key, motion.hidden.width, motion.hidden.height, 3, "key");
    return {warped(keySource, motion.keyFromThis), warped(key, motion.keyFromThis), motion.hidden};
}

Picture mixKeys(const Picture& source,
                const WarpedKey& left,
                const WarpedKey& right,
                float leftShare,
                const FlowMixSettings& settings)
{
    if (!(settings.colourTolerance > 0.0F) || !(settings.hiddenShare > 0.0F))
        throw Error{ErrorKind::InvalidArgument, "Tolerances of the flow method must be above 0."};
    requireRaster(left.picture, source.width, source.height, 3, "left key");
    requireRaster(right.picture, source.width, source.height, 3, "right key");
    Picture mixed(source.width, source.height, 3);
    for (std::size_t i = 0; i < left.hidden.values.size(); ++i) {
        const auto share = [&](const WarpedKey& key, float timeShare) {
            const float seen = key.hidden.values[i] != 0 ? settings.hiddenShare : 1.0F;
            const float alike = likeness(&source.values[3 * i], &key.source.values[3 * i], settings.colourTolerance);
            return timeShare * (seen * alike + 1e-6F);  // both unlike: time alone decides
        };
        const float leftWeight = share(left, leftShare), rightWeight = share(right, 1.0F - leftShare);
        const float part = leftWeight / (leftWeight + rightWeight);
        for (std::size_t c = 3 * i; c < 3 * i + 3; ++c) {
            const float a = static_cast<float>(left.picture.values[c]), b = static_cast<float>(right.picture.values[c]);
            mixed.values[c] = static_cast<std::uint8_t>(std::lround(b + part * (a - b)));
        }
    }
    return mixed;
}

}  // namespace fresco::propagation
