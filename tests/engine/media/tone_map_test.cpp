// SPDX-License-Identifier: GPL-3.0-or-later
#include "clips.h"
#include "media/picture.h"
#include "media/tone_map.h"

#include <gtest/gtest.h>

#include <cmath>

namespace fresco::media {
namespace {

/// A row of Rgb16 pixels.
ImageView rowOf(const std::vector<std::array<double, 3>>& pixels)
{
    Picture picture(static_cast<int>(pixels.size()), 1, PixelFormat::Rgb16);
    auto* codes = reinterpret_cast<std::uint16_t*>(picture.row(0));
    for (const auto& pixel : pixels) {
        for (const double value : pixel)
            *codes++ = static_cast<std::uint16_t>(std::lround(value * 65535));
    }
    return picture.view();
}

PictureColour hdr(AVColorTransferCharacteristic transfer)
{
    return {AVCOL_SPC_BT2020_NCL, false, AVCOL_PRI_BT2020, transfer};
}

double pqCode(double nits)
{
    const double p = std::pow(nits / 10000.0, 0.1593017578125);
    return std::pow((0.8359375 + 18.8515625 * p) / (1 + 18.6875 * p), 78.84375);
}

class HdrTransfer : public ::testing::TestWithParam<AVColorTransferCharacteristic> {};

TEST_P(HdrTransfer, GreyStaysGreyAndRisesFromBlackToWhite)
{
    std::vector<std::array<double, 3>> ramp;
    for (int i = 0; i <= 100; ++i)
        ramp.push_back({i / 100.0, i / 100.0, i / 100.0});
    const ImageView sdr = ToneMapper(hdr(GetParam()), 1000).toSdr(rowOf(ramp));
    const std::uint8_t* pixel = sdr.row(0);
    EXPECT_EQ(pixel[0], 0);
    EXPECT_EQ(pixel[3 * 100], 255);
    for (int i = 0; i <= 100; ++i) {
        EXPECT_NEAR(pixel[3 * i], pixel[3 * i + 1], 1);
        EXPECT_NEAR(pixel[3 * i], pixel[3 * i + 2], 1);
        EXPECT_GE(pixel[3 * i], pixel[3 * std::max(i - 1, 0)]);
    }
}

INSTANTIATE_TEST_SUITE_P(Transfers,
                         HdrTransfer,
                         ::testing::Values(AVCOL_TRC_SMPTE2084, AVCOL_TRC_ARIB_STD_B67),
                         [](const auto& test) { return test.param == AVCOL_TRC_SMPTE2084 ? "pq" : "hlg"; });

TEST(ToneMap, DarkAndMiddleTonesKeepTheirLight)
{
    const ImageView sdr =
        ToneMapper(hdr(AVCOL_TRC_SMPTE2084), 1000)
            .toSdr(rowOf({{pqCode(2.03), pqCode(2.03), pqCode(2.03)}, {pqCode(36.54), pqCode(36.54), pqCode(36.54)}}));
    // 1 % and 18 % of reference white, through the sRGB curve.
    EXPECT_NEAR(sdr.row(0)[0], 255 * (1.055 * std::pow(0.01, 1 / 2.4) - 0.055), 1.5);
    EXPECT_NEAR(sdr.row(0)[3], 255 * (1.055 * std::pow(0.18, 1 / 2.4) - 0.055), 1.5);
}

TEST(ToneMap, HighlightsAreCompressedNotCut)
{
    const ToneMapper mapper(hdr(AVCOL_TRC_SMPTE2084), 1000);
    const ImageView sdr = mapper.toSdr(rowOf({{pqCode(203), pqCode(203), pqCode(203)},
                                              {pqCode(500), pqCode(500), pqCode(500)},
                                              {pqCode(1000), pqCode(1000), pqCode(1000)}}));
    EXPECT_GT(sdr.row(0)[0], 180);
    EXPECT_LT(sdr.row(0)[0], sdr.row(0)[3]);
    EXPECT_LT(sdr.row(0)[3], sdr.row(0)[6]);
    EXPECT_EQ(sdr.row(0)[6], 255);
}

TEST(ToneMap, ColoursBeyondBt709KeepTheirHueAndStayInRange)
{
    const double on = pqCode(100), off = pqCode(0);
    const ImageView sdr =
        ToneMapper(hdr(AVCOL_TRC_SMPTE2084), 1000).toSdr(rowOf({{on, off, off}, {off, on, off}, {off, off, on}}));
    for (int i = 0; i < 3; ++i) {
        const std::uint8_t* pixel = sdr.row(0) + 3 * i;
        EXPECT_EQ(std::max_element(pixel, pixel + 3) - pixel, i);
        EXPECT_GT(pixel[i], 100);
    }
}

TEST(ToneMap, WideGamutWithoutHdrKeepsGreys)
{
    const PictureColour wide{AVCOL_SPC_BT2020_NCL, false, AVCOL_PRI_BT2020, AVCOL_TRC_BT709};
    const ImageView sdr = ToneMapper(wide, 0).toSdr(rowOf({{0, 0, 0}, {0.5, 0.5, 0.5}, {1, 1, 1}}));
    for (int channel = 0; channel < 3; ++channel) {
        EXPECT_EQ(sdr.row(0)[channel], 0);
        EXPECT_NEAR(sdr.row(0)[3 + channel], 128, 1);
        EXPECT_EQ(sdr.row(0)[6 + channel], 255);
    }
}

TEST(ToneMap, AnHdrFilmIsDecodedToSdr)
{
    const test::Clips clips;
    const auto code = [](double nits) { return std::to_string(std::lround(64 + 876 * pqCode(nits))); };
    const auto clip = clips.make("pq.mkv",
                                 "-f lavfi -i \"color=black:s=96x32:d=0.2,format=yuv420p10le,geq=lum='if(lt(X,32)," +
                                     code(0) + ",if(lt(X,64)," + code(36.54) + "," + code(1000) +
                                     "))':cb=512:cr=512\" -c:v ffv1 -colorspace bt2020nc -color_primaries bt2020 "
                                     "-color_trc smpte2084 -color_range tv");
    const auto source = openFrameSource(clip);
    EXPECT_TRUE(source->info().colour.isHdr);
    const ImageView image = source->frame({1});
    EXPECT_EQ(image.format, PixelFormat::Rgb8);
    EXPECT_NEAR(image.row(10)[3 * 16], 0, 1);
    EXPECT_NEAR(image.row(10)[3 * 48 + 1], 118, 2);
    EXPECT_NEAR(image.row(10)[3 * 80 + 2], 255, 1);
}

}  // namespace
}  // namespace fresco::media
