// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/patch/field.h"

#include "propagation/patch/random.h"

#include <algorithm>

namespace fresco::propagation {

namespace {

PatchCentre clamped(int x, int y, StyleSize style)
{
    return {static_cast<std::int16_t>(std::clamp(x, 0, style.width - 1)),
            static_cast<std::int16_t>(std::clamp(y, 0, style.height - 1))};
}

}  // namespace

Field identityField(int width, int height)
{
    Field field(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            *field.pixel(x, y) = {static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)};
    return field;
}

Field randomField(int width, int height, StyleSize style, std::uint64_t key)
{
    Field field(width, height);
    std::uint64_t pixel = 0;
    for (PatchCentre& centre : field.values) {
        const std::uint32_t bits = PixelRandom{key, pixel++}.next();
        centre = clamped(drawn(bits & 0xffffU, style.width), drawn(bits >> 16, style.height), style);
    }
    return field;
}

Field refined(const Field& field, int width, int height, StyleSize style)
{
    Field fine(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const PatchCentre coarse =
                *field.pixel(std::min(x / 2, field.width - 1), std::min(y / 2, field.height - 1));
            *fine.pixel(x, y) = clamped(2 * coarse.x + x % 2, 2 * coarse.y + y % 2, style);
        }
    return fine;
}

Field coarsened(const Field& field, int level, int width, int height, StyleSize style)
{
    if (level == 0)
        return field;
    Field coarse(width, height);
    const int middle = (1 << level) / 2;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const PatchCentre fine = *field.pixel(std::min((x << level) + middle, field.width - 1),
                                                  std::min((y << level) + middle, field.height - 1));
            *coarse.pixel(x, y) = clamped(fine.x >> level, fine.y >> level, style);
        }
    return coarse;
}

}  // namespace fresco::propagation
