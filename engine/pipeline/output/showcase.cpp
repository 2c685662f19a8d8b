// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/output/showcase.h"

#include "fresco/error.h"
#include "media/picture.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <numbers>

namespace fresco::pipeline {

namespace {

constexpr std::ptrdiff_t kChannels = 3;

/// Two pixels of line for each 360 of the short side: half as much is lost when a phone shows the film smaller.
constexpr int kSidePerDividerPair = 360;

/// Some columns of one row.
struct Columns {
    int first = 0;
    int count = 0;
};

void copyColumns(const ImageView& from, Columns columns, media::Picture& to, int x, int y)
{
    if (columns.count > 0)
        std::memcpy(to.row(y) + kChannels * x,
                    from.row(y) + kChannels * columns.first,
                    static_cast<std::size_t>(kChannels * columns.count));
}

/// @param columns  may reach past the picture
void paintLine(media::Picture& picture, Columns columns, int y)
{
    const int first = std::clamp(columns.first, 0, picture.width());
    const int end = std::clamp(columns.first + columns.count, 0, picture.width());
    std::memset(picture.row(y) + kChannels * first, 255, static_cast<std::size_t>(kChannels * (end - first)));
}

void checkPair(const ImageView& source, const ImageView& result)
{
    FRESCO_CHECK(!source.isEmpty() && source.format == PixelFormat::Rgb8 && result.format == PixelFormat::Rgb8 &&
                 source.width == result.width && source.height == result.height);
}

}  // namespace

int dividerWidth(Size picture) noexcept
{
    const double pairs = static_cast<double>(std::min(picture.width, picture.height)) / kSidePerDividerPair;
    return 2 * std::max(1, static_cast<int>(std::lround(pairs)));
}

Size showcaseSize(Layout layout, Size picture) noexcept
{
    if (layout != Layout::SideBySide)
        return picture;
    return {2 * picture.width + dividerWidth(picture), picture.height};
}

ImageView sideBySide(const ImageView& source, const ImageView& result)
{
    checkPair(source, result);
    const int width = source.width, line = dividerWidth({width, source.height});
    media::Picture both(2 * width + line, source.height, PixelFormat::Rgb8);
    for (int y = 0; y < source.height; ++y) {
        copyColumns(source, {0, width}, both, 0, y);
        paintLine(both, {width, line}, y);
        copyColumns(result, {0, width}, both, width + line, y);
    }
    return both.view();
}

ImageView wiped(const ImageView& source, const ImageView& result, double position)
{
    checkPair(source, result);
    const int width = source.width, line = dividerWidth({width, source.height});
    const int x = static_cast<int>(std::lround(std::clamp(position, 0.0, 1.0) * (width + line))) - line;
    const int left = std::clamp(x, 0, width), right = std::clamp(x + line, 0, width);
    media::Picture picture(width, source.height, PixelFormat::Rgb8);
    for (int y = 0; y < source.height; ++y) {
        copyColumns(source, {0, left}, picture, 0, y);
        paintLine(picture, {x, line}, y);
        copyColumns(result, {right, width - right}, picture, right, y);
    }
    return picture.view();
}

double wipePosition(MediaTime time, double periodSeconds)
{
    FRESCO_CHECK(periodSeconds > 0.0);
    return (1.0 - std::cos(2.0 * std::numbers::pi * time.seconds() / periodSeconds)) / 2.0;
}

ImageView extendedTo(const ImageView& picture, Size size)
{
    if (Size{picture.width, picture.height} == size)
        return picture;
    FRESCO_CHECK(picture.format == PixelFormat::Rgb8 && picture.width <= size.width && picture.height <= size.height);
    media::Picture extended(size.width, size.height, PixelFormat::Rgb8);
    for (int y = 0; y < size.height; ++y) {
        const std::uint8_t* const from = picture.row(std::min(y, picture.height - 1));
        std::uint8_t* const to = extended.row(y);
        std::memcpy(to, from, static_cast<std::size_t>(kChannels * picture.width));
        for (int x = picture.width; x < size.width; ++x)
            std::memcpy(
                to + kChannels * x, from + kChannels * (picture.width - 1), static_cast<std::size_t>(kChannels));
    }
    return extended.view();
}

}  // namespace fresco::pipeline
