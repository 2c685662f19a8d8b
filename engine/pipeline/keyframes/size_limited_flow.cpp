// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/size_limited_flow.h"

#include "flow/resize_flow.h"
#include "pipeline/picture_resize.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace fresco::pipeline {

namespace {

class SizeLimitedFlow final : public flow::FlowEstimator {
public:
    SizeLimitedFlow(std::unique_ptr<flow::FlowEstimator> estimator, int shortSide)
        : estimator_(std::move(estimator)), shortSide_(shortSide)
    {
    }

    std::string_view name() const override { return estimator_->name(); }

    flow::FlowPair estimate(const ImageView& current, const ImageView& next) override
    {
        const int side = std::min(current.width, current.height);
        if (side <= shortSide_)
            return estimator_->estimate(current, next);
        const Size size{reduced(current.width, side), reduced(current.height, side)};
        const flow::FlowPair small = estimator_->estimate(resized(current, size), resized(next, size));
        return {flow::resizeFlow(small.nextFromThis, current.height, current.width),
                flow::resizeFlow(small.thisFromNext, current.height, current.width)};
    }

private:
    int reduced(int length, int side) const
    {
        return static_cast<int>(std::lround(static_cast<double>(length) * shortSide_ / side));
    }

    std::unique_ptr<flow::FlowEstimator> estimator_;
    int shortSide_;
};

}  // namespace

std::unique_ptr<flow::FlowEstimator> limitedToSide(std::unique_ptr<flow::FlowEstimator> estimator, int shortSide)
{
    return std::make_unique<SizeLimitedFlow>(std::move(estimator), shortSide);
}

}  // namespace fresco::pipeline
