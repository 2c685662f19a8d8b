// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "media/still_image.h"
#include "pipeline/keyframes/saliency_masks.h"
#include "support/temp_dir.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace fresco::test {
namespace {

ImageView grayPicture(int width, int height, std::uint8_t value)
{
    const auto size = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    std::shared_ptr<std::byte[]> bytes{new std::byte[size]};
    std::fill_n(bytes.get(), size, std::byte{value});
    return {width, height, width, PixelFormat::Gray8, bytes};
}

TEST(SaliencyMasks, AFrameTakesItsOwnOrTheOneBefore)
{
    const TempDir folder;
    media::writePng(folder / "mask_v2_00004.png", grayPicture(8, 6, 51));
    media::writePng(folder / "mask_v2_00010.png", grayPicture(4, 4, 255));
    writeFile(folder / "notes 7.txt", "no mask");
    const pipeline::SaliencyMasks masks{folder.path()};
    const at::Tensor values = masks.of({{0}, {4}, {9}, {10}, {99}});
    EXPECT_EQ(values.sizes(), (at::IntArrayRef{5, 1, 6, 8}));
    for (const auto& [row, expected] : {std::pair{0, 0.2}, {1, 0.2}, {2, 0.2}, {3, 1.0}, {4, 1.0}})
        EXPECT_NEAR(values[row].mean().item<double>(), expected, 1e-6) << row;
}

TEST(SaliencyMasks, AFolderWithoutThemIsRefused)
{
    const TempDir folder;
    EXPECT_THROW(pipeline::SaliencyMasks{folder / "missing"}, Error);
    writeFile(folder / "mask.png", "");
    EXPECT_THROW(pipeline::SaliencyMasks{folder.path()}, Error) << "no number";
}

}  // namespace
}  // namespace fresco::test
