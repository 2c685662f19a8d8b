// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/size_limited_flow.h"
#include "pipeline/picture_resize.h"

#include <torch/types.h>

#include <gtest/gtest.h>

namespace fresco::pipeline {
namespace {

/// Says that everything moves one pixel to the right, and at what size it was asked.
class OnePixel final : public flow::FlowEstimator {
public:
    explicit OnePixel(Size& asked) : asked_(asked) {}
    std::string_view name() const override { return "one pixel"; }
    flow::FlowPair estimate(const ImageView& current, const ImageView&) override
    {
        asked_ = {current.width, current.height};
        const at::Tensor right = at::zeros({1, 2, current.height, current.width});
        right.select(1, 0).fill_(1.0);
        return {right, -right};
    }

private:
    Size& asked_;
};

ImageView grey(int width, int height)
{
    const auto count = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3;
    std::shared_ptr<std::byte[]> bytes(new std::byte[count]);
    std::fill_n(bytes.get(), count, std::byte{128});
    return {width, height, std::ptrdiff_t{3} * width, PixelFormat::Rgb8, std::move(bytes)};
}

TEST(SizeLimitedFlow, LargePicturesAreReducedAndTheirMotionEnlarged)
{
    Size asked;
    const auto estimator = limitedToSide(std::make_unique<OnePixel>(asked), 50);
    const flow::FlowPair flows = estimator->estimate(grey(200, 100), grey(200, 100));
    EXPECT_EQ(asked, (Size{100, 50}));
    EXPECT_EQ(flows.nextFromThis.sizes(), (at::IntArrayRef{1, 2, 100, 200}));
    EXPECT_TRUE(at::allclose(flows.nextFromThis.select(1, 0), at::full({1, 100, 200}, 2.0F)));
    EXPECT_TRUE(at::allclose(flows.thisFromNext.select(1, 0), at::full({1, 100, 200}, -2.0F)));
}

TEST(SizeLimitedFlow, OthersPassAsTheyAre)
{
    Size asked;
    const auto estimator = limitedToSide(std::make_unique<OnePixel>(asked), 50);
    const flow::FlowPair flows = estimator->estimate(grey(70, 50), grey(70, 50));
    EXPECT_EQ(asked, (Size{70, 50}));
    EXPECT_TRUE(at::allclose(flows.nextFromThis.select(1, 0), at::ones({1, 50, 70})));
    EXPECT_EQ(estimator->name(), "one pixel");
}

}  // namespace
}  // namespace fresco::pipeline
