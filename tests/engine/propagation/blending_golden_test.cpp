// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/guides/carry.h"
#include "propagation/guides/edge_guide.h"
#include "propagation/guides/position_guide.h"
#include "propagation/merge/contrast_blend.h"
#include "propagation/merge/error_mask.h"
#include "propagation/merge/merger.h"
#include "propagation/merge/poisson_blend.h"
#include "support/golden.h"

#include <torch/types.h>

namespace fresco::propagation {
namespace {

constexpr const char* kTopic = "17-blending";
constexpr int kPublishedInpaintRadius = 30;

template <class T> Raster<T> rasterOf(const at::Tensor& hwc)
{
    const at::Tensor filled = (hwc.dim() == 2 ? hwc.unsqueeze(2) : hwc).contiguous();
    Raster<T> raster(
        static_cast<int>(filled.size(1)), static_cast<int>(filled.size(0)), static_cast<int>(filled.size(2)));
    std::copy_n(filled.const_data_ptr<T>(), raster.values.size(), raster.values.begin());
    return raster;
}

/// The golden pictures are BGR, ours RGB.
Picture pictureFromBgr(const at::Tensor& bgr) { return rasterOf<std::uint8_t>(bgr.flip(2)); }

template <class T> at::Tensor tensorOf(const Raster<T>& raster)
{
    const at::Tensor hwc =
        at::tensor(at::ArrayRef<T>(raster.values)).view({raster.height, raster.width, raster.channels});
    return raster.channels == 1 ? hwc.squeeze(2) : hwc;
}

at::Tensor bgrOf(const Picture& picture) { return tensorOf(picture).flip(2); }

std::vector<Picture> pictures(const at::Tensor& bgr)
{
    std::vector<Picture> result;
    for (std::int64_t i = 0; i < bgr.size(0); ++i)
        result.push_back(pictureFromBgr(bgr[i]));
    return result;
}

std::vector<Flow> flows(const at::Tensor& planar)
{
    std::vector<Flow> result;
    for (std::int64_t i = 0; i < planar.size(0); ++i)
        result.push_back(rasterOf<float>(planar[i].permute({1, 2, 0})));
    return result;
}

template <class Make> at::Tensor stacked(std::size_t count, const Make& make)
{
    std::vector<at::Tensor> parts;
    for (std::size_t i = 0; i < count; ++i)
        parts.push_back(make(i));
    return at::stack(parts);
}

void checkGuides(const test::GoldenCase& golden)
{
    const auto frames = pictures(golden.input("frames_bgr_u8")), stylised = pictures(golden.input("stylised_bgr_u8"));
    const auto flow = flows(golden.input("bwd_flow"));
    const at::Tensor hidden = golden.input("mask_u8");
    const auto carry = [&](const Picture& picture, std::size_t k) {
        const Mask holes = rasterOf<std::uint8_t>(hidden[static_cast<std::int64_t>(k)].gt(0).to(at::kByte));
        return carryAndFill(picture, flow.at(k), holes, kPublishedInpaintRadius);
    };
    std::vector<Picture> position{positionGuide(frames[0].width, frames[0].height)};
    for (std::size_t k = 0; k < flow.size(); ++k)
        position.push_back(carry(position.back(), k));

    EXPECT_TRUE(test::matches(
        golden, "edge", stacked(frames.size(), [&](std::size_t i) { return bgrOf(edgeGuide(frames[i])); })));
    EXPECT_TRUE(
        test::matches(golden, "position", stacked(position.size(), [&](std::size_t i) { return bgrOf(position[i]); })));
    EXPECT_TRUE(test::matches(
        golden, "temporal", stacked(flow.size(), [&](std::size_t i) { return bgrOf(carry(stylised[i], i)); })));
    EXPECT_TRUE(test::matches(golden, "warp_nearest_of_stylised", stacked(flow.size(), [&](std::size_t i) {
                                  return bgrOf(carryNearest(stylised[i], flow[i]));
                              })));
}

void checkErrorMask(const test::GoldenCase& golden)
{
    const auto first = rasterOf<float>(golden.input("dist1")), second = rasterOf<float>(golden.input("dist2"));
    for (const std::string& name : golden.outputs()) {
        const float weight = std::stof(name.substr(name.find("weight1_") + 8));
        const Mask selection = selectByError(first, second, weight);
        const bool isPicture = name.starts_with("assembled");
        const at::Tensor actual = isPicture ? bgrOf(assemble(pictureFromBgr(golden.input("a_bgr_u8")),
                                                             pictureFromBgr(golden.input("b_bgr_u8")),
                                                             selection))
                                            : tensorOf(selection);
        EXPECT_TRUE(test::matches(golden, name, actual));
    }
}

void checkHistogramBlend(const test::GoldenCase& golden)
{
    for (const std::string& name : golden.outputs()) {
        const double weight = std::stod(name.substr(name.find("weight_a_") + 9));
        EXPECT_TRUE(test::matches(golden,
                                  name,
                                  bgrOf(contrastBlend(pictureFromBgr(golden.input("a_bgr_u8")),
                                                      pictureFromBgr(golden.input("b_bgr_u8")),
                                                      pictureFromBgr(golden.input("min_error_bgr_u8")),
                                                      weight))));
    }
}

void checkPoisson(const test::GoldenCase& golden)
{
    const Picture blend = pictureFromBgr(golden.input("blend_bgr_u8"));
    const Picture a = pictureFromBgr(golden.input("a_bgr_u8")), b = pictureFromBgr(golden.input("b_bgr_u8"));
    const Mask selection = rasterOf<std::uint8_t>(golden.input("mask"));
    EXPECT_TRUE(test::matches(golden, "lab_exact_minimiser", tensorOf(poissonBlendLab(blend, a, b, selection, {}))));
    EXPECT_TRUE(test::matches(golden, "bgr_u8", bgrOf(poissonBlend(blend, a, b, selection))));
}

void checkMergeInterval(const test::GoldenCase& golden)
{
    const auto a = pictures(golden.input("a_bgr_u8")), b = pictures(golden.input("b_bgr_u8"));
    const at::Tensor errorA = golden.input("dist_a"), errorB = golden.input("dist_b");
    const auto flow = flows(golden.input("bwd_flow"));
    GapMerger merger{static_cast<int>(a.size()),
                     {.timeWeight = TimeWeight::Published, .blendsGradients = true, .poisson = {}}};
    std::vector<MergedFrame> frames;
    for (std::size_t c = 1; c < a.size(); ++c) {
        const auto index = static_cast<std::int64_t>(c);
        frames.push_back(merger.next(
            {a[c], rasterOf<float>(errorA[index])}, {b[c], rasterOf<float>(errorB[index])}, flow.at(c - 1)));
    }
    const auto all = [&](auto part) { return stacked(frames.size(), [&](std::size_t i) { return part(frames[i]); }); };
    EXPECT_TRUE(test::matches(golden, "mask", all([](const auto& frame) { return tensorOf(frame.selection); })));
    EXPECT_TRUE(test::matches(golden, "min_error", all([](const auto& frame) { return bgrOf(frame.assembled); })));
    EXPECT_TRUE(test::matches(golden, "histogram_blend", all([](const auto& frame) { return bgrOf(frame.blended); })));
    EXPECT_TRUE(test::matches(golden, "poisson", all([](const auto& frame) { return bgrOf(frame.picture); })));
}

TEST(GoldenBlending, Agrees)
{
    FRESCO_NEEDS_GOLDEN_TOPIC(kTopic);
    const std::map<std::string, void (*)(const test::GoldenCase&)> checks{{"guides", checkGuides},
                                                                          {"error_mask", checkErrorMask},
                                                                          {"histogram_blend", checkHistogramBlend},
                                                                          {"poisson", checkPoisson},
                                                                          {"merge_interval", checkMergeInterval}};
    for (const test::GoldenCase& golden : test::goldenCases(kTopic)) {
        SCOPED_TRACE(golden.name);
        const auto check = checks.find(golden.name);
        if (check == checks.end())
            ADD_FAILURE() << "no test knows this case";
        else
            check->second(golden);
    }
}

}  // namespace
}  // namespace fresco::propagation
