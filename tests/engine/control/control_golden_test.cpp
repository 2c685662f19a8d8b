// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/canny.h"
#include "support/golden.h"

#include <cstring>

namespace fresco::control {
namespace {

ImageView pictureOf(const at::Tensor& pixels)
{
    const at::Tensor packed = pixels.contiguous();
    ImageView picture{
        static_cast<int>(packed.size(1)), static_cast<int>(packed.size(0)), packed.size(1) * 3, PixelFormat::Rgb8, {}};
    const std::shared_ptr<std::byte[]> bytes(new std::byte[packed.nbytes()]);
    std::memcpy(bytes.get(), packed.const_data_ptr(), packed.nbytes());
    picture.bytes = bytes;
    return picture;
}

/// The folder holds networks too, which are other programs' business; of this one are the cases named canny*.
TEST(GoldenDetectors, CannyAgrees)
{
    FRESCO_NEEDS_GOLDEN_TOPIC("16-detectors");
    int cases = 0;
    for (const test::GoldenCase& golden : test::goldenCases("16-detectors")) {
        if (!golden.name.starts_with("canny"))
            continue;
        SCOPED_TRACE(golden.name);
        ++cases;
        const at::Tensor edges = CannyMap(CannyMap::Picture::Rgb).map(pictureOf(golden.input("frame_rgb_u8")));
        EXPECT_TRUE(test::matches(golden, "edges_u8", (edges * 255.0).to(at::kByte)));
    }
    EXPECT_GT(cases, 0) << "the topic is there but holds no canny case";
}

}  // namespace
}  // namespace fresco::control
