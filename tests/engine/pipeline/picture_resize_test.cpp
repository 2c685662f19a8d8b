// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "pipeline/picture_resize.h"
#include "support/golden.h"
#include "tensor/image_tensor.h"

#include <gtest/gtest.h>

#include <cstring>

namespace fresco::pipeline {
namespace {

ImageView imageOf(const at::Tensor& hwc)
{
    const at::Tensor pixels = hwc.contiguous();
    const auto size = static_cast<std::size_t>(pixels.numel());
    std::shared_ptr<std::byte[]> bytes(new std::byte[size]);
    std::memcpy(bytes.get(), pixels.data_ptr(), size);
    const auto width = static_cast<int>(pixels.size(1));
    return {width, static_cast<int>(pixels.size(0)), std::ptrdiff_t{3} * width, PixelFormat::Rgb8, std::move(bytes)};
}

at::Tensor pixelsOf(const ImageView& image)
{
    return tensor::tensorFromImage(image, tensor::ValueRange::ZeroToOne).squeeze(0).permute({1, 2, 0}).mul(255).round();
}

TEST(WorkingSize, BringsTheShortSideToTheResolutionAndBothToMultiplesOf64)
{
    EXPECT_EQ(workingSize({1280, 720}, 512), (Size{896, 512}));
    EXPECT_EQ(workingSize({1920, 1080}, 256), (Size{448, 256}));
    EXPECT_EQ(workingSize({720, 1280}, 256), (Size{256, 448}));
}

TEST(WorkingSize, RoundsHalvesToEvenAndNeverBelow64)
{
    EXPECT_EQ(workingSize({160, 64}, 64), (Size{128, 64})) << "2.5 rounds to 2";
    EXPECT_EQ(workingSize({224, 64}, 64), (Size{256, 64})) << "3.5 rounds to 4";
    EXPECT_EQ(workingSize({1, 1}, 64), (Size{64, 64}));
    EXPECT_EQ(workingSize({4000, 10}, 64).height, 64);
}

TEST(ShownSize, SquaresPixelsOfAnotherAspect)
{
    MediaInfo media;
    media.width = 720;
    media.height = 576;
    media.sampleAspect = {16, 15};
    EXPECT_EQ(shownSize(media), (Size{768, 576}));
    media.sampleAspect = {0, 1};
    EXPECT_EQ(shownSize(media), (Size{720, 576}));
}

TEST(Resized, RefusesAnEmptyPicture) { EXPECT_THROW(resized({}, {64, 64}), Error); }

TEST(GoldenGeometry, PrepareResizesAsTheReference)
{
    FRESCO_NEEDS_GOLDEN_TOPIC("09-geometry");
    bool isFound = false;
    for (const auto& golden : test::goldenCases("09-geometry")) {
        if (golden.name != "prepare")
            continue;
        isFound = true;
        const ImageView source = imageOf(golden.input("image_rgb_u8"));
        for (const std::string& name : golden.outputs()) {
            SCOPED_TRACE(name);
            const auto shortSide = std::stoll(name.substr(std::string{"short_side_"}.size()));
            const ImageView prepared = resized(source, workingSize({source.width, source.height}, shortSide));
            EXPECT_TRUE(test::matches(golden, name, pixelsOf(prepared).to(golden.output(name).scalar_type())));
        }
    }
    EXPECT_TRUE(isFound);
}

}  // namespace
}  // namespace fresco::pipeline
