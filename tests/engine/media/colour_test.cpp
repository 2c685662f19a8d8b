// SPDX-License-Identifier: GPL-3.0-or-later
#include "clips.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace fresco::test {
namespace {

struct Coding {
    const char* name;
    const char* matrix;  ///< as ffmpeg calls it; empty: untagged
    double kr, kb;
    bool isFullRange;
    int bits;
    const char* size = "64x48";
};

using Patch = std::array<int, 3>;  ///< Y, Cb, Cr on the 8-bit scale

/// BT.601 / 709 / 2020: all one formula with two constants.
std::array<double, 3> rgbOf(const Patch& patch, const Coding& coding)
{
    const double y = coding.isFullRange ? patch[0] / 255.0 : (patch[0] - 16) / 219.0;
    const double scale = coding.isFullRange ? 255.0 : 224.0;
    const double cb = (patch[1] - 128) / scale, cr = (patch[2] - 128) / scale;
    const double r = y + 2 * (1 - coding.kr) * cr, b = y + 2 * (1 - coding.kb) * cb;
    const double g = (y - coding.kr * r - coding.kb * b) / (1 - coding.kr - coding.kb);
    return {255 * r, 255 * g, 255 * b};
}

class ColourPatches : public ::testing::TestWithParam<Coding> {};

TEST_P(ColourPatches, DecodeToWithinTwoLevels)
{
    const Coding& coding = GetParam();
    const Clips clips;
    const int scale = 1 << (coding.bits - 8);
    const std::string format = coding.bits == 8 ? "yuv420p" : "yuv420p" + std::to_string(coding.bits) + "le";
    const std::string tags = *coding.matrix ? std::string(" -colorspace ") + coding.matrix : "";
    const std::array<Patch, 7> patches{{{126, 128, 128},
                                        {90, 110, 170},
                                        {150, 160, 100},
                                        {81, 90, 180},
                                        {145, 70, 60},
                                        {41, 200, 115},
                                        {235, 128, 128}}};
    for (const Patch& patch : patches) {
        const auto value = [&](int i) { return std::to_string(patch[static_cast<std::size_t>(i)] * scale); };
        const auto clip =
            clips.make("patch.mkv",
                       std::string("-f lavfi -i \"color=black:d=0.04:s=") + coding.size + ",format=" + format +
                           ",geq=lum=" + value(0) + ":cb=" + value(1) + ":cr=" + value(2) + "\" -c:v ffv1" + tags +
                           " -color_range " + (coding.isFullRange ? "pc" : "tv"));
        const ImageView image = openFrameSource(clip)->frame({0});
        const auto expected = rgbOf(patch, coding);
        for (int channel = 0; channel < 3; ++channel)
            EXPECT_NEAR(image.row(20)[3 * 20 + channel],
                        std::clamp(expected[static_cast<std::size_t>(channel)], 0.0, 255.0),
                        2.0)
                << "Y " << patch[0] << " Cb " << patch[1] << " Cr " << patch[2] << " channel " << channel;
    }
}

INSTANTIATE_TEST_SUITE_P(Codings,
                         ColourPatches,
                         ::testing::Values(Coding{"bt601_limited", "smpte170m", 0.299, 0.114, false, 8},
                                           Coding{"bt601_full", "smpte170m", 0.299, 0.114, true, 8},
                                           Coding{"bt709_limited", "bt709", 0.2126, 0.0722, false, 8},
                                           Coding{"bt709_full", "bt709", 0.2126, 0.0722, true, 8},
                                           Coding{"bt709_limited_10bit", "bt709", 0.2126, 0.0722, false, 10},
                                           Coding{"bt709_full_10bit", "bt709", 0.2126, 0.0722, true, 10},
                                           Coding{"bt709_limited_12bit", "bt709", 0.2126, 0.0722, false, 12},
                                           Coding{"bt2020_limited_10bit", "bt2020nc", 0.2627, 0.0593, false, 10},
                                           Coding{"untagged_small_is_bt601", "", 0.299, 0.114, false, 8},
                                           Coding{"untagged_large_is_bt709", "", 0.2126, 0.0722, false, 8, "1280x720"}),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace fresco::test
