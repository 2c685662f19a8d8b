// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/stages/batch_entry.h"
#include "pipeline/stages/picture_tensors.h"
#include "support/temp_dir.h"
#include "tensor/safetensors_writer.h"

#include <ATen/ops/rand.h>

#include <gtest/gtest.h>

#include <cstring>

namespace fresco::pipeline {
namespace {

/// Through a file, as the cache does it.
tensor::SafetensorsReader stored(const StageResult& result, const std::filesystem::path& file)
{
    tensor::writeSafetensors(file, result.tensors, result.texts);
    return tensor::SafetensorsReader{file};
}

TranslatedBatch sample()
{
    const at::Tensor pixels = (at::rand({2, 5, 7, 3}) * 255).to(at::kByte);
    return {.pictures = picturesOfTensor(pixels),
            .scene = {.anchors = {{5, at::rand({2, 4, 3, 3})}, {12, at::rand({2, 4, 3, 3})}}, .noiseOrder = {2, 0, 1}},
            .losses = {{.batch = 3, .step = 5, .block = 1, .spatial = {0.1, 1e-300}, .temporal = {0.25, 1.0 / 3.0}}}};
}

TEST(BatchEntry, ComesBackBitByBit)
{
    const test::TempDir folder;
    const TranslatedBatch batch = sample();
    const TranslatedBatch back = translatedBatchFrom(stored(resultOf(batch), folder / "entry.safetensors"), 2);
    EXPECT_TRUE(at::equal(tensorOfPictures(back.pictures), tensorOfPictures(batch.pictures)));
    ASSERT_EQ(back.scene.anchors.size(), 2U);
    for (const auto& [step, latents] : batch.scene.anchors)
        EXPECT_TRUE(at::equal(back.scene.anchors.at(step), latents));
    EXPECT_EQ(back.scene.noiseOrder, batch.scene.noiseOrder);
    ASSERT_EQ(back.losses.size(), 1U);
    EXPECT_EQ(back.losses[0].batch, 3);
    EXPECT_EQ(back.losses[0].spatial, batch.losses[0].spatial);
    EXPECT_EQ(back.losses[0].temporal, batch.losses[0].temporal);
}

TEST(BatchEntry, WhatIsNotThisBatchIsRefused)
{
    const test::TempDir folder;
    StageResult result = resultOf(sample());
    EXPECT_THROW(translatedBatchFrom(stored(result, folder / "a.safetensors"), 3), Error);
    result.texts["losses"] = R"([{"batch": "one"}])";
    EXPECT_THROW(translatedBatchFrom(stored(result, folder / "b.safetensors"), 2), Error);
    result = resultOf(sample());
    result.tensors["pictures"] = at::rand({2, 5, 7, 3});
    EXPECT_THROW(translatedBatchFrom(stored(result, folder / "c.safetensors"), 2), Error);
    result.tensors.erase("pictures");
    EXPECT_THROW(translatedBatchFrom(stored(result, folder / "d.safetensors"), 2), Error);
}

TEST(PictureTensors, RowsWithPaddingAreClosed)
{
    constexpr int kStride = 32;
    const auto bytes = std::make_shared<std::byte[]>(kStride * 2);
    for (int i = 0; i < kStride * 2; ++i)
        bytes[i] = static_cast<std::byte>(i);
    const ImageView padded{.width = 5, .height = 2, .stride = kStride, .format = PixelFormat::Rgb8, .bytes = bytes};
    const ImageView back = picturesOfTensor(tensorOfPictures({padded})).front();
    EXPECT_EQ(back.stride, 15);
    for (int y = 0; y < 2; ++y)
        EXPECT_EQ(std::memcmp(back.row(y), padded.row(y), 15), 0);
}

TEST(PictureTensors, PicturesOfTwoSizesAreRefused)
{
    const at::Tensor small = (at::rand({1, 4, 4, 3}) * 255).to(at::kByte),
                     large = (at::rand({1, 4, 5, 3}) * 255).to(at::kByte);
    EXPECT_THROW(tensorOfPictures({picturesOfTensor(small)[0], picturesOfTensor(large)[0]}), Error);
    EXPECT_FALSE(tensorOfPictures({}).defined());
}

}  // namespace
}  // namespace fresco::pipeline
