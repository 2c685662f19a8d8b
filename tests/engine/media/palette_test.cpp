// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/av_image.h"
#include "media/film/palette.h"
#include "support/pictures.h"

#include <gtest/gtest.h>

#include <set>

namespace fresco::media {
namespace {

std::array<int, 3> colourAt(const AVFrame& indexed, int x, int y)
{
    const std::uint8_t entry = indexed.data[0][y * indexed.linesize[0] + x];
    const std::uint32_t argb = reinterpret_cast<const std::uint32_t*>(indexed.data[1])[entry];
    return {static_cast<int>(argb >> 16 & 255), static_cast<int>(argb >> 8 & 255), static_cast<int>(argb & 255)};
}

FramePtr quantised(const ImageView& image)
{
    const FramePtr rgb = allocatedFrame(AV_PIX_FMT_RGB24, image.width, image.height);
    copyInto(*rgb, image);
    FramePtr indexed = allocatedFrame(AV_PIX_FMT_PAL8, image.width, image.height);
    quantise(*rgb, *indexed);
    return indexed;
}

TEST(Palette, FewColoursAreExact)
{
    const ImageView image = test::rgbPicture(16, 9, [](int x, int, int c) {
        return x < 5 ? 20 * c : x < 9 ? 200 : 255 - 90 * c;
    });
    const FramePtr indexed = quantised(image);
    for (int y = 0; y < 9; ++y) {
        for (int x = 0; x < 16; ++x) {
            const auto colour = colourAt(*indexed, x, y);
            for (std::size_t c = 0; c < 3; ++c)
                EXPECT_EQ(colour[c], image.row(y)[3 * x + static_cast<int>(c)]);
        }
    }
}

TEST(Palette, ManyColoursKeepTheirMean)
{
    const ImageView image = test::rgbPicture(96, 64, [](int x, int y, int c) { return test::pattern(x, y, c); });
    const FramePtr indexed = quantised(image);
    std::set<int> entries;
    std::array<double, 3> error{};
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 96; ++x) {
            entries.insert(indexed->data[0][y * indexed->linesize[0] + x]);
            const auto colour = colourAt(*indexed, x, y);
            for (std::size_t c = 0; c < 3; ++c)
                error[c] += colour[c] - image.row(y)[3 * x + static_cast<int>(c)];
        }
    }
    EXPECT_GT(entries.size(), 100U);
    EXPECT_EQ(entries.count(255), 0U);
    for (const double sum : error)
        EXPECT_NEAR(sum / (96 * 64), 0.0, 0.5);
}

}  // namespace
}  // namespace fresco::media
