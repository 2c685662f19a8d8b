// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/guides/edge_guide.h"

#include <algorithm>

namespace fresco::propagation {

namespace {

/// The neighbour of `i` at `step`, mirrored at the ends; a single row or column is its own neighbour.
int mirrored(int i, int step, int size)
{
    const int j = i + step;
    return j >= 0 && j < size ? j : std::clamp(i - step, 0, size - 1);
}

}  // namespace

Picture edgeGuide(const Picture& picture)
{
    Picture edges(picture.width, picture.height, picture.channels);
    for (int y = 0; y < picture.height; ++y) {
        const int above = mirrored(y, -1, picture.height), below = mirrored(y, 1, picture.height);
        for (int x = 0; x < picture.width; ++x) {
            const int left = mirrored(x, -1, picture.width), right = mirrored(x, 1, picture.width);
            for (int c = 0; c < picture.channels; ++c) {
                const int response = 4 * picture.pixel(x, y)[c] - picture.pixel(left, y)[c] -
                                     picture.pixel(right, y)[c] - picture.pixel(x, above)[c] -
                                     picture.pixel(x, below)[c];
                edges.pixel(x, y)[c] = static_cast<std::uint8_t>(std::clamp(response, 0, 255));
            }
        }
    }
    return edges;
}

}  // namespace fresco::propagation
