// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/guides/inpaint.h"

#include "core/stop.h"
#include "fresco/error.h"
#include "propagation/guides/fast_marching.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fresco::propagation {

namespace {

constexpr int kLargestRadius = 100;
constexpr float kFar = 1e6F;
constexpr std::array<std::array<int, 2>, 4> kNeighbours{{{0, -1}, {-1, 0}, {0, 1}, {1, 0}}};

/// March states and distances with a rim of one pixel around the picture, so that neighbours need no test.
class Inpainter {
public:
    Inpainter(const Picture& picture, const Mask& holes, int radius)
        : picture_(picture), radius_(radius), state_(picture.width + 2, picture.height + 2),
          distance_(picture.width + 2, picture.height + 2, 1, kFar), closeness_(closenessTable(radius))
    {
        for (int y = 0; y < holes.height; ++y)
            for (int x = 0; x < holes.width; ++x)
                if (*holes.pixel(x, y) != 0)
                    setMarch(state_, x + 1, y + 1, March::Inside);
    }

    Picture run(const std::stop_token& stop)
    {
        Band band = rim();
        measureOutside(band);
        while (!band.isEmpty()) {
            core::throwIfStopped(stop);
            const BandPixel at = band.pop();
            setMarch(state_, at.x, at.y, March::Known);
            for (const auto& [dx, dy] : kNeighbours)
                if (const int x = at.x + dx, y = at.y + dy; isInside(state_, x, y)) {
                    *distance_.pixel(x, y) = marchedDistance(state_, distance_, x, y);
                    fill(x, y);
                    setMarch(state_, x, y, March::Band);
                    band.push(x, y, *distance_.pixel(x, y));
                }
        }
        return std::move(picture_);
    }

private:
    /// 1 / |r|^3 for every offset within the radius.
    static Raster<float> closenessTable(int radius)
    {
        Raster<float> table(radius + 1, radius + 1);
        for (int y = 0; y <= radius; ++y)
            for (int x = 0; x <= radius; ++x) {
                const double squared = std::max(x * x + y * y, 1);
                *table.pixel(x, y) = static_cast<float>(1.0 / (squared * std::sqrt(squared)));
            }
        return table;
    }

    bool isOnPicture(int x, int y) const { return x >= 1 && y >= 1 && x <= picture_.width && y <= picture_.height; }

    /// Known pixels beside a hole: where the march begins, at distance 0.
    Band rim()
    {
        Band band;
        for (int y = 1; y <= picture_.height; ++y)
            for (int x = 1; x <= picture_.width; ++x) {
                const bool isBesideHole = std::ranges::any_of(
                    kNeighbours, [&](const auto& step) { return isInside(state_, x + step[0], y + step[1]); });
                if (isInside(state_, x, y) || !isBesideHole)
                    continue;
                band.push(x, y, 0.0F);
                *distance_.pixel(x, y) = 0.0F;
                setMarch(state_, x, y, March::Band);
            }
        return band;
    }

    /// Distances of the known pixels that may be looked at, marched away from the holes; negative.
    void measureOutside(Band band)
    {
        Raster<std::uint8_t> outside = reachable();
        std::vector<BandPixel> reached;
        while (!band.isEmpty()) {
            const BandPixel at = band.pop();
            setMarch(outside, at.x, at.y, March::Known);
            reached.push_back(at);
            for (const auto& [dx, dy] : kNeighbours)
                if (const int x = at.x + dx, y = at.y + dy; isInside(outside, x, y)) {
                    *distance_.pixel(x, y) = marchedDistance(outside, distance_, x, y);
                    setMarch(outside, x, y, March::Band);
                    band.push(x, y, *distance_.pixel(x, y));
                }
        }
        for (const BandPixel& at : reached)
            *distance_.pixel(at.x, at.y) = -*distance_.pixel(at.x, at.y);
    }

    /// Known pixels, but for the rim, in the squares of `radius` around the holes: two passes, rows and columns.
    Raster<std::uint8_t> reachable() const
    {
        const auto inside = static_cast<std::uint8_t>(March::Inside);
        Raster<std::uint8_t> along(state_.width, state_.height), square = along;
        for (int y = 1; y <= picture_.height; ++y)
            for (int x = 1; x <= picture_.width; ++x)
                if (isInside(state_, x, y))
                    std::fill(along.pixel(std::max(x - radius_, 1), y),
                              along.pixel(std::min(x + radius_, picture_.width), y) + 1,
                              inside);
        for (int y = 1; y <= picture_.height; ++y)
            for (int near = std::max(y - radius_, 1); near <= std::min(y + radius_, picture_.height); ++near)
                std::transform(along.row(near),
                               along.row(near) + along.width,
                               square.row(y),
                               square.row(y),
                               [](std::uint8_t a, std::uint8_t b) { return std::max(a, b); });
        for (std::size_t i = 0; i < square.values.size(); ++i)
            if (state_.values[i] != static_cast<std::uint8_t>(March::Known))
                square.values[i] = 0;
        return square;
    }

    /// Difference quotient across (x, y) over the neighbours that are not inside.
    float distanceSlope(int x, int y, int dx, int dy) const
    {
        const bool hasNext = !isInside(state_, x + dx, y + dy), hasPrevious = !isInside(state_, x - dx, y - dy);
        const float here = *distance_.pixel(x, y);
        const float next = *distance_.pixel(x + dx, y + dy), previous = *distance_.pixel(x - dx, y - dy);
        if (hasNext)
            return hasPrevious ? (next - previous) * 0.5F : next - here;
        return hasPrevious ? here - previous : 0.0F;
    }

    /// Sums of one channel while a hole's neighbourhood is walked through.
    struct Sums {
        float colour = 0.0F;
        float slopeX = 0.0F;
        float slopeY = 0.0F;
    };

    void fill(int x, int y)
    {
        const float normalX = distanceSlope(x, y, 1, 0), normalY = distanceSlope(x, y, 0, 1);
        std::array<Sums, 3> sums;
        float weights = 1e-20F;
        for (int ky = std::max(y - radius_, 1); ky <= std::min(y + radius_, picture_.height); ++ky)
            for (int kx = std::max(x - radius_, 1); kx <= std::min(x + radius_, picture_.width); ++kx) {
                const int rx = x - kx, ry = y - ky;
                if (isInside(state_, kx, ky) || rx * rx + ry * ry > radius_ * radius_)
                    continue;
                const float weight = weightOf(x, y, rx, ry, normalX, normalY);
                weights += weight;
                addNeighbour(kx, ky, rx, ry, weight, sums);
            }
        for (std::size_t c = 0; c < 3; ++c) {
            const auto& [colour, slopeX, slopeY] = sums[c];
            const float steepness = std::sqrt(slopeX * slopeX + slopeY * slopeY) + 1e-20F;
            const float value = colour / weights + (slopeX + slopeY) / steepness + 0.5F;
            picture_.pixel(x - 1, y - 1)[c] =
                static_cast<std::uint8_t>(std::clamp(std::nearbyint(value), 0.0F, 255.0F));
        }
    }

    /// Pixels count that are near, on the same level of the march and along its direction.
    float weightOf(int x, int y, int rx, int ry, float normalX, float normalY) const
    {
        const float levels = std::abs(*distance_.pixel(x - rx, y - ry) - *distance_.pixel(x, y));
        const float along = static_cast<float>(rx) * normalX + static_cast<float>(ry) * normalY;
        const float direction = std::abs(along) <= 0.01F ? 1e-6F : along;
        return std::abs(*closeness_.pixel(std::abs(rx), std::abs(ry)) / (1.0F + levels) * direction);
    }

    /// Pixels of the first row and column are read one further in, as OpenCV does.
    void addNeighbour(int kx, int ky, int rx, int ry, float weight, std::array<Sums, 3>& sums) const
    {
        const int column = std::min(kx - 1 + (kx == 1 ? 1 : 0), picture_.width - 1);
        const int line = std::min(ky - 1 + (ky == 1 ? 1 : 0), picture_.height - 1);
        const int nextColumn = kx == picture_.width ? kx - 1 : kx, nextLine = ky == picture_.height ? ky - 1 : ky;
        const bool hasRight = !isInside(state_, kx + 1, ky), hasLeft = !isInside(state_, kx - 1, ky);
        const bool hasBelow = !isInside(state_, kx, ky + 1), hasAbove = !isInside(state_, kx, ky - 1);
        const int left = std::max(column - 1, 0), above = std::max(line - 1, 0);
        for (std::size_t c = 0; c < 3; ++c) {
            const auto value = [&](int px, int py) { return static_cast<float>(picture_.pixel(px, py)[c]); };
            const float here = value(column, line);
            sums[c].colour += weight * value(kx - 1, ky - 1);
            sums[c].slopeX -= weight * static_cast<float>(rx) *
                              slope(value(left, line), here, value(nextColumn, line), hasLeft, hasRight);
            sums[c].slopeY -= weight * static_cast<float>(ry) *
                              slope(value(column, above), here, value(column, nextLine), hasAbove, hasBelow);
        }
    }

    /// Twice the central difference where both neighbours are known: OpenCV's factor, which golden topic 17 needs.
    static float slope(float previous, float here, float next, bool hasPrevious, bool hasNext)
    {
        if (hasNext)
            return hasPrevious ? (next - previous) * 2.0F : next - here;
        return hasPrevious ? here - previous : 0.0F;
    }

    Picture picture_;
    int radius_;
    Raster<std::uint8_t> state_;
    Raster<float> distance_;
    Raster<float> closeness_;
};

}  // namespace

Picture inpaint(const Picture& picture, const Mask& holes, int radius, const std::stop_token& stop)
{
    requireRaster(picture, picture.width, picture.height, 3, "picture");
    requireRaster(holes, picture.width, picture.height, 1, "mask of holes");
    if (radius < 1 || radius > kLargestRadius)
        throw Error{ErrorKind::InvalidArgument, "The inpainting radius must be between 1 and 100 pixels."};
    return Inpainter{picture, holes, radius}.run(stop);
}

}  // namespace fresco::propagation
