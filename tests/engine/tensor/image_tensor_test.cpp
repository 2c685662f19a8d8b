// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "tensor/image_tensor.h"

#include <torch/types.h>

#include <gtest/gtest.h>

#include <cstring>
#include <limits>
#include <vector>

namespace fresco::tensor {
namespace {

template <class Sample>
ImageView
imageOf(int width, int height, PixelFormat format, const std::vector<Sample>& samples, std::ptrdiff_t padding = 0)
{
    const std::ptrdiff_t rowBytes = static_cast<std::ptrdiff_t>(width) * bytesPerPixel(format);
    const auto bytes = std::make_shared<std::byte[]>(static_cast<std::size_t>((rowBytes + padding) * height));
    for (int y = 0; y < height; ++y)
        std::memcpy(bytes.get() + y * (rowBytes + padding),
                    reinterpret_cast<const std::byte*>(samples.data()) + y * rowBytes,
                    static_cast<std::size_t>(rowBytes));
    return {width, height, rowBytes + padding, format, bytes};
}

/// 16 x 16 pixels with every value in every channel, in different order.
ImageView allValues()
{
    std::vector<std::uint8_t> samples;
    for (int value = 0; value < 256; ++value)
        for (const int sample : {value, 255 - value, (value * 7) % 256})
            samples.push_back(static_cast<std::uint8_t>(sample));
    return imageOf(16, 16, PixelFormat::Rgb8, samples, /*padding*/ 5);
}

TEST(ImageTensor, EveryByteSurvivesTheWayThereAndBack)
{
    const ImageView image = allValues();
    for (const auto range : {ValueRange::ZeroToOne, ValueRange::MinusOneToOne}) {
        const ImageView back = imageFromTensor(tensorFromImage(image, range), range);
        ASSERT_EQ(back.width, 16);
        ASSERT_EQ(back.height, 16);
        for (int y = 0; y < 16; ++y)
            EXPECT_EQ(std::memcmp(back.row(y), image.row(y), 48), 0) << "row " << y;
    }
}

TEST(ImageTensor, PutsChannelsFirstAndScales)
{
    const ImageView image = imageOf<std::uint8_t>(2, 1, PixelFormat::Rgb8, {255, 0, 51, 0, 102, 255});
    const at::Tensor values = tensorFromImage(image, ValueRange::ZeroToOne);
    ASSERT_EQ(values.sizes(), (at::IntArrayRef{1, 3, 1, 2}));
    EXPECT_TRUE(at::allclose(values.flatten(), at::tensor({1.0F, 0.0F, 0.0F, 0.4F, 0.2F, 1.0F})));
    const at::Tensor signedValues = tensorFromImage(image, ValueRange::MinusOneToOne);
    EXPECT_TRUE(at::allclose(signedValues.flatten(), at::tensor({1.0F, -1.0F, -1.0F, -0.2F, -0.6F, 1.0F})));
}

TEST(ImageTensor, ReadsGreyAlphaAndSixteenBits)
{
    const auto values = [](const ImageView& image) { return tensorFromImage(image, ValueRange::ZeroToOne).flatten(); };
    EXPECT_TRUE(at::allclose(values(imageOf<std::uint8_t>(1, 1, PixelFormat::Gray8, {51})), at::full({3}, 0.2F)));
    EXPECT_TRUE(at::allclose(values(imageOf<std::uint8_t>(1, 1, PixelFormat::Rgba8, {255, 51, 0, 9})),
                             at::tensor({1.0F, 0.2F, 0.0F})));
    EXPECT_TRUE(at::allclose(values(imageOf<std::uint16_t>(1, 1, PixelFormat::Rgb16, {65535, 13107, 1})),
                             at::tensor({1.0F, 0.2F, 1.0F / 65535.0F})));
}

TEST(ImageTensor, RoundsHalfToEvenAndClamps)
{
    const auto nan = std::numeric_limits<float>::quiet_NaN();
    const at::Tensor values = at::tensor({0.5F / 255, 1.5F / 255, 2.5F / 255, -1.0F, 2.0F, nan}).view({3, 1, 2});
    const ImageView image = imageFromTensor(values, ValueRange::ZeroToOne);
    const std::vector<int> expected{0, 2, 255, 2, 0, 0};  // pixel by pixel
    for (std::size_t index = 0; index < expected.size(); ++index)
        EXPECT_EQ(image.row(0)[index], expected[index]) << index;
}

TEST(ImageTensor, TakesHalfPrecision)
{
    const ImageView image = imageFromTensor(at::ones({1, 3, 2, 2}, at::kHalf), ValueRange::MinusOneToOne);
    EXPECT_EQ(image.row(1)[5], 255);
}

TEST(ImageTensor, RefusesOtherShapes)
{
    EXPECT_THROW(tensorFromImage({}, ValueRange::ZeroToOne), Error);
    EXPECT_THROW(imageFromTensor(at::ones({2, 3, 4, 4}), ValueRange::ZeroToOne), Error);
    EXPECT_THROW(imageFromTensor(at::ones({4, 4}), ValueRange::ZeroToOne), Error);
    EXPECT_THROW(imageFromTensor({}, ValueRange::ZeroToOne), Error);
}

}  // namespace
}  // namespace fresco::tensor
