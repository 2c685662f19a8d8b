// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/canny.h"
#include "control/control_map.h"
#include "fresco/error.h"
#include "support/pictures.h"

#include <ATen/ops/equal.h>
#include <ATen/ops/zeros.h>

#include <gtest/gtest.h>

namespace fresco::control {
namespace {

using test::rgbPicture;

ImageView gray(int width, int height, const auto& value)
{
    return rgbPicture(width, height, [&](int x, int y, int) { return value(x, y); });
}

at::Tensor softEdges(const ImageView& picture) { return makeControlMap("soft-edge")->map(picture); }

TEST(SoftEdge, AFlatPictureHasNone)
{
    const at::Tensor edges = softEdges(gray(23, 17, [](int, int) { return 131.0; }));
    EXPECT_EQ(edges.sizes(), (at::IntArrayRef{17, 23}));
    EXPECT_LT(edges.max().item<float>(), 1e-5f);
}

TEST(SoftEdge, ARampGivesItsSlopeInBothDirections)
{
    // Scharr / 16 doubles a slope: its smoothing row sums to 16 and its difference spans two pixels. 3 / 255 * 2 * 2.5.
    const float expected = 3.0f / 255.0f * 2.0f * 2.5f;
    const at::Tensor across = softEdges(gray(40, 40, [](int x, int) { return 20.0 + 3.0 * x; }));
    const at::Tensor down = softEdges(gray(40, 40, [](int, int y) { return 20.0 + 3.0 * y; }));
    EXPECT_NEAR(across[20][20].item<float>(), expected, 1e-5f);
    EXPECT_NEAR(down[20][20].item<float>(), expected, 1e-5f);
}

TEST(SoftEdge, AHardEdgeReachesOneAndColoursWeighAsBrightness)
{
    const at::Tensor hard = softEdges(gray(30, 20, [](int x, int) { return x < 15 ? 0.0 : 255.0; }));
    EXPECT_EQ(hard[10][15].item<float>(), 1.0f);
    EXPECT_LE(hard.max().item<float>(), 1.0f);
    const auto ramp = [](int channel) {
        return softEdges(rgbPicture(40, 40, [&](int x, int, int c) { return c == channel ? 2.0 * x : 0.0; }))[20][20]
            .item<float>();
    };
    EXPECT_NEAR(ramp(1) / ramp(0), 0.587 / 0.299, 1e-3);
    EXPECT_NEAR(ramp(2) / ramp(0), 0.114 / 0.299, 1e-3);
}

TEST(SoftEdge, BordersReflectWithoutRepeatingTheEdge)
{
    // Reflected that way a ramp has slope 0 on the border itself.
    const at::Tensor edges = softEdges(gray(40, 40, [](int x, int) { return 20.0 + 3.0 * x; }));
    EXPECT_LT(edges[20][0].item<float>(), 1e-5f);
    EXPECT_GT(edges[20][1].item<float>(), 0.02f);
}

TEST(SoftEdge, RowsMayBePadded)
{
    const auto value = [](int x, int y, int c) { return test::pattern(x, y, c); };
    EXPECT_TRUE(at::equal(softEdges(rgbPicture(31, 20, value)), softEdges(rgbPicture(31, 20, value, 13))));
}

TEST(Canny, OutlinesASquareWithOnes)
{
    const at::Tensor edges = makeControlMap("canny")->map(
        gray(60, 60, [](int x, int y) { return x >= 20 && x < 40 && y >= 20 && y < 40 ? 200.0 : 30.0; }));
    EXPECT_TRUE(at::equal(edges, (edges > 0).to(at::kFloat))) << "something other than 0 and 1";
    EXPECT_GE(edges.sum().item<float>(), 70.0f);
    EXPECT_EQ(edges.slice(0, 24, 36).slice(1, 24, 36).sum().item<float>(), 0.0f);
    EXPECT_EQ(edges.slice(0, 0, 15).sum().item<float>(), 0.0f);
}

TEST(Canny, GrayMissesWhatOnlyDiffersInColour)
{
    // Red 100 is as bright as green 51: an edge in colour alone.
    const ImageView picture = rgbPicture(60, 60, [](int x, int, int c) {
        return c == 0 && x < 30 ? 100.0 : c == 1 && x >= 30 ? 51.0 : 0.0;
    });
    EXPECT_EQ(CannyMap(CannyMap::Picture::Gray).map(picture).sum().item<float>(), 0.0f);
    EXPECT_GT(CannyMap(CannyMap::Picture::Rgb).map(picture).sum().item<float>(), 30.0f);
}

TEST(ControlMap, EveryNameMakesAMapOfThePictureSize)
{
    for (const std::string_view name : controlMapNames()) {
        const at::Tensor map = makeControlMap(name)->map(rgbPicture(7, 1, [](int x, int, int) { return 30.0 * x; }));
        EXPECT_EQ(map.sizes(), (at::IntArrayRef{1, 7})) << name;
        EXPECT_EQ(map.scalar_type(), at::kFloat) << name;
        EXPECT_THROW(makeControlMap(name)->map({}), Error) << name;
    }
    EXPECT_THROW(makeControlMap("depth"), Error);
}

TEST(ControlInput, RepeatsEachMapInThreeChannels)
{
    const at::Tensor a = softEdges(gray(8, 5, [](int x, int) { return 20.0 * x; }));
    const at::Tensor input = controlInput({a, at::zeros({5, 8})});
    ASSERT_EQ(input.sizes(), (at::IntArrayRef{2, 3, 5, 8}));
    for (int channel = 0; channel < 3; ++channel)
        EXPECT_TRUE(at::equal(input[0][channel], a));
    EXPECT_EQ(input[1].abs().max().item<float>(), 0.0f);
    EXPECT_THROW(controlInput({}), Error);
    EXPECT_THROW(controlInput({a, at::zeros({8, 5})}), Error);
}

}  // namespace
}  // namespace fresco::control
