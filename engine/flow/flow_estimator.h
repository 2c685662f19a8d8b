// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"

#include <ATen/core/Tensor.h>

#include <memory>
#include <string_view>

namespace fresco::flow {

/// Motion between two pictures, both ways. float32 [1, 2, H, W] in pixels, channel 0 = x to the right, 1 = y down, on
/// the CPU. warp(this, thisFromNext) is an image of next, warp(next, nextFromThis) one of this. Pairs join with
/// at::cat.
struct FlowPair {
    at::Tensor nextFromThis;  ///< lives on this frame, points into the next: "forward flow"
    at::Tensor thisFromNext;  ///< lives on the next frame, points into this: "backward flow"
};

/// A way to measure motion. Confined to the thread that uses it.
class FlowEstimator {
public:
    virtual ~FlowEstimator() = default;

    virtual std::string_view name() const = 0;
    /// @param current, next  Rgb8 or Gray8, of one size. @throws Error{BadShape}
    virtual FlowPair estimate(const ImageView& current, const ImageView& next) = 0;
};

/// OpenCV's DIS, preset medium, on gray pictures: needs no weights. T. Kroeger et al., "Fast optical flow using dense
/// inverse search", ECCV 2016.
std::unique_ptr<FlowEstimator> makeDisEstimator();

}  // namespace fresco::flow
