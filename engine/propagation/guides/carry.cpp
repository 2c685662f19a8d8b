// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/guides/carry.h"

#include "propagation/guides/inpaint.h"

#include <algorithm>
#include <cmath>

namespace fresco::propagation {

namespace {

/// Compared as floats, so that NaN and what no int can hold are outside too.
bool isWithin(float coordinate, int size) { return coordinate >= 0.0F && coordinate <= static_cast<float>(size - 1); }

/// The two pixels around a coordinate, as far as they are inside, and the share of the second.
struct Tap {
    int first;
    float share;
};

Tap tapAt(float coordinate)
{
    const float floored = std::floor(coordinate);
    return {static_cast<int>(floored), coordinate - floored};
}

void addTap(const Raster<float>& raster, int x, int y, float weight, float* out)
{
    if (weight == 0.0F || x < 0 || y < 0 || x >= raster.width || y >= raster.height)
        return;
    const float* const pixel = raster.pixel(x, y);
    for (int c = 0; c < raster.channels; ++c)
        out[c] += weight * pixel[c];
}

void sample(const Raster<float>& raster, float x, float y, float* out)
{
    const bool reaches =
        x > -1.0F && y > -1.0F && x < static_cast<float>(raster.width) && y < static_cast<float>(raster.height);
    if (!reaches)
        return;
    const Tap column = tapAt(x), line = tapAt(y);
    addTap(raster, column.first, line.first, (1.0F - column.share) * (1.0F - line.share), out);
    addTap(raster, column.first + 1, line.first, column.share * (1.0F - line.share), out);
    addTap(raster, column.first, line.first + 1, (1.0F - column.share) * line.share, out);
    addTap(raster, column.first + 1, line.first + 1, column.share * line.share, out);
}

}  // namespace

std::vector<int> nearestSources(const Flow& flow)
{
    std::vector<int> sources(static_cast<std::size_t>(flow.width) * static_cast<std::size_t>(flow.height), -1);
    std::size_t i = 0;
    for (int y = 0; y < flow.height; ++y)
        for (int x = 0; x < flow.width; ++x, ++i) {
            const float* const motion = flow.pixel(x, y);
            const float column = std::nearbyint(static_cast<float>(x) + motion[0]);
            const float line = std::nearbyint(static_cast<float>(y) + motion[1]);
            if (isWithin(column, flow.width) && isWithin(line, flow.height))
                sources[i] = static_cast<int>(line) * flow.width + static_cast<int>(column);
        }
    return sources;
}

Raster<std::uint8_t> carryNearest(const Raster<std::uint8_t>& raster, const Flow& flow)
{
    requireRaster(flow, raster.width, raster.height, 2, "flow");
    Raster<std::uint8_t> carried(raster.width, raster.height, raster.channels);
    const std::size_t channels = static_cast<std::size_t>(raster.channels);
    std::uint8_t* out = carried.values.data();
    for (const int source : nearestSources(flow)) {
        if (source >= 0)
            std::copy_n(raster.values.data() + static_cast<std::size_t>(source) * channels, channels, out);
        out += channels;
    }
    return carried;
}

Picture carryAndFill(
    const Picture& picture, const Flow& flow, const Mask& hidden, int inpaintRadius, const std::stop_token& stop)
{
    return inpaint(carryNearest(picture, flow), hidden, inpaintRadius, stop);
}

Raster<float> carryBilinear(const Raster<float>& raster, const Flow& flow)
{
    requireRaster(flow, raster.width, raster.height, 2, "flow");
    Raster<float> carried(raster.width, raster.height, raster.channels);
    for (int y = 0; y < raster.height; ++y)
        for (int x = 0; x < raster.width; ++x) {
            const float* const motion = flow.pixel(x, y);
            sample(raster, static_cast<float>(x) + motion[0], static_cast<float>(y) + motion[1], carried.pixel(x, y));
        }
    return carried;
}

}  // namespace fresco::propagation
