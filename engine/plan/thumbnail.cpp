// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/thumbnail.h"

#include "fresco/error.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace fresco::plan {
namespace {

constexpr int kLongestSide = 4 * Thumbnail::kShortSide;  ///< of panoramas
constexpr double kNoise = 5.0;   ///< levels of deviation that are taken for noise: black frames have no content
constexpr int kColourCells = 2;  ///< a side, in each pixel of the thumbnail: enough for a histogram
constexpr std::size_t kLevels = 8;

/// The next multiple of the block's side.
int thumbnailSide(int side, int shortSide)
{
    const double wanted = static_cast<double>(side) * Thumbnail::kShortSide / shortSide;
    const long blocks = std::lround(std::min<double>(wanted, kLongestSide) / Thumbnail::kBlock);
    return static_cast<int>(blocks) * Thumbnail::kBlock;
}

struct Colour {
    float r = 0.0F;
    float g = 0.0F;
    float b = 0.0F;
};

/// The pixels that cell `index` of `count` covers along a side of `extent` pixels; at least one.
struct Span {
    int begin;
    int end;
};

Span spanOf(int index, int count, int extent)
{
    const auto at = [&](int i) { return static_cast<int>(static_cast<std::int64_t>(i) * extent / count); };
    return {at(index), std::max(at(index + 1), at(index) + 1)};
}

Colour meanColour(const ImageView& frame, const Span& rows, const Span& columns)
{
    std::uint64_t r = 0, g = 0, b = 0;
    for (int y = rows.begin; y < rows.end; ++y) {
        const std::uint8_t* pixel = frame.row(y) + std::ptrdiff_t{3} * columns.begin;
        for (int x = columns.begin; x < columns.end; ++x, pixel += 3) {
            r += pixel[0];
            g += pixel[1];
            b += pixel[2];
        }
    }
    const auto count = static_cast<float>((rows.end - rows.begin) * (columns.end - columns.begin));
    return {static_cast<float>(r) / count, static_cast<float>(g) / count, static_cast<float>(b) / count};
}

std::size_t binOf(const Colour& colour)
{
    const auto level = [](float value) { return static_cast<std::size_t>(value) * kLevels / 256; };
    return (level(colour.r) * kLevels + level(colour.g)) * kLevels + level(colour.b);
}

void measureLight(Thumbnail& thumbnail)
{
    double sum = 0.0, squares = 0.0;
    for (const float value : thumbnail.grey) {
        sum += value;
        squares += static_cast<double>(value) * value;
    }
    const auto count = static_cast<double>(thumbnail.grey.size());
    thumbnail.brightness = sum / count;
    thumbnail.contrast = std::sqrt(std::max(squares / count - thumbnail.brightness * thumbnail.brightness, 0.0));
    const auto mean = static_cast<float>(thumbnail.brightness);
    const auto scale = static_cast<float>(1.0 / (thumbnail.contrast + kNoise));
    thumbnail.evened.resize(thumbnail.grey.size());
    std::ranges::transform(
        thumbnail.grey, thumbnail.evened.begin(), [&](float value) { return (value - mean) * scale; });
}

}  // namespace

Thumbnail thumbnailOf(const ImageView& frame)
{
    if (frame.isEmpty() || frame.format != PixelFormat::Rgb8)
        throw Error{ErrorKind::BadShape, "Scene cuts can only be found among 8-bit RGB pictures."};
    const int shortSide = std::min(frame.width, frame.height);
    Thumbnail result;
    result.width = thumbnailSide(frame.width, shortSide);
    result.height = thumbnailSide(frame.height, shortSide);
    result.grey.assign(static_cast<std::size_t>(result.width) * static_cast<std::size_t>(result.height), 0.0F);
    result.colours.assign(kLevels * kLevels * kLevels, 0.0F);
    const int columns = result.width * kColourCells, rows = result.height * kColourCells;
    const auto share = 1.0F / static_cast<float>(columns * rows);
    for (int y = 0; y < rows; ++y)
        for (int x = 0; x < columns; ++x) {
            const Colour colour = meanColour(frame, spanOf(y, rows, frame.height), spanOf(x, columns, frame.width));
            result.colours[binOf(colour)] += share;
            const int pixel = y / kColourCells * result.width + x / kColourCells;
            result.grey[static_cast<std::size_t>(pixel)] +=
                (0.299F * colour.r + 0.587F * colour.g + 0.114F * colour.b) / (kColourCells * kColourCells);
        }
    measureLight(result);
    return result;
}

}  // namespace fresco::plan
