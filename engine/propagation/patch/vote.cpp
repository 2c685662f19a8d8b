// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/patch/vote.h"

#include <algorithm>
#include <cstdlib>

namespace fresco::propagation {

namespace {

/// Mean style of the patches around (x, y), rounded.
std::array<std::uint8_t, 3> votedStyle(const PackedPicture& source, const Field& field, int x, int y)
{
    std::array<int, 3> sums{};
    int votes = 0;
    for (int qy = std::max(y - kPatchRadius, 0); qy <= std::min(y + kPatchRadius, field.height - 1); ++qy)
        for (int qx = std::max(x - kPatchRadius, 0); qx <= std::min(x + kPatchRadius, field.width - 1); ++qx) {
            const PatchCentre centre = *field.pixel(qx, qy);
            const PackedPixel& pixel = *source.at(centre.x + x - qx, centre.y + y - qy);
            for (std::size_t c = 0; c < 3; ++c)
                sums[c] += pixel.value[c];
            ++votes;
        }
    std::array<std::uint8_t, 3> mean;
    for (std::size_t c = 0; c < 3; ++c)
        mean[c] = static_cast<std::uint8_t>((2 * sums[c] + votes) / (2 * votes));
    return mean;
}

/// Sets the style of a pixel. @return  the largest change
std::uint8_t setStyle(PackedPixel& pixel, const std::array<std::uint8_t, 3>& style)
{
    int largest = 0;
    for (std::size_t c = 0; c < 3; ++c) {
        largest = std::max(largest, std::abs(pixel.value[c] - style[c]));
        pixel.value[c] = style[c];
    }
    return static_cast<std::uint8_t>(largest);
}

}  // namespace

Mask dilatedByPatch(const Mask& mask)
{
    Mask along(mask.width, mask.height), dilated(mask.width, mask.height);
    for (int y = 0; y < mask.height; ++y)
        for (int dx = -kPatchRadius; dx <= kPatchRadius; ++dx) {
            const int begin = std::max(-dx, 0), end = std::min(mask.width - dx, mask.width);
            const std::uint8_t* const from = mask.row(y) + dx;
            std::uint8_t* const to = along.row(y);
            for (int x = begin; x < end; ++x)
                to[x] |= from[x];
        }
    for (int y = 0; y < mask.height; ++y)
        for (int near = std::max(y - kPatchRadius, 0); near <= std::min(y + kPatchRadius, mask.height - 1); ++near)
            for (int x = 0; x < mask.width; ++x)
                dilated.row(y)[x] |= along.row(near)[x];
    return dilated;
}

Raster<std::uint8_t> vote(const PackedPicture& source,
                          const Field& field,
                          const Mask& due,
                          PackedPicture& target,
                          Workers& workers,
                          const std::stop_token& stop)
{
    Raster<std::uint8_t> change(field.width, field.height);
    workers.forRows(field.height, stop, [&](int begin, int end) {
        for (int y = begin; y < end; ++y)
            for (int x = 0; x < field.width; ++x)
                if (*due.pixel(x, y) != 0)
                    *change.pixel(x, y) = setStyle(*target.at(x, y), votedStyle(source, field, x, y));
    });
    target.repeatBorder();
    return change;
}

}  // namespace fresco::propagation
