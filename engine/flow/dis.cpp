// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/flow_estimator.h"
#include "fresco/error.h"

#include <ATen/ops/from_blob.h>

#include <opencv2/imgproc.hpp>
#include <opencv2/video/tracking.hpp>

#include <algorithm>

namespace fresco::flow {
namespace {

/// DIS refuses pictures smaller than its patches.
constexpr int kSmallestSide = 32;

/// 8-bit gray, continued at the right and bottom edge to the smallest size that DIS takes.
cv::Mat grayForDis(const ImageView& picture)
{
    const bool isRgb = picture.format == PixelFormat::Rgb8;
    if (picture.isEmpty() || (!isRgb && picture.format != PixelFormat::Gray8))
        throw Error{ErrorKind::BadShape, "Motion can only be measured between pictures of 8 bits, gray or RGB."};
    auto* const pixels = const_cast<std::uint8_t*>(picture.row(0));  // only read
    cv::Mat gray(
        picture.height, picture.width, isRgb ? CV_8UC3 : CV_8UC1, pixels, static_cast<std::size_t>(picture.stride));
    if (isRgb)
        cv::cvtColor(gray, gray, cv::COLOR_RGB2GRAY);
    const int below = std::max(kSmallestSide - gray.rows, 0);
    const int right = std::max(kSmallestSide - gray.cols, 0);
    if (below > 0 || right > 0)
        cv::copyMakeBorder(gray, gray, 0, below, 0, right, cv::BORDER_REPLICATE);
    return gray;
}

/// HWC of `flow`, cut to the picture's size, as [1, 2, H, W] of its own memory.
at::Tensor planarFlow(const cv::Mat& flow, const ImageView& picture)
{
    const at::Tensor interleaved = at::from_blob(flow.data, {flow.rows, flow.cols, 2}, at::kFloat);
    const at::Tensor cut = interleaved.slice(0, 0, picture.height).slice(1, 0, picture.width);
    return cut.permute({2, 0, 1}).unsqueeze(0).clone(at::MemoryFormat::Contiguous);
}

class DisEstimator final : public FlowEstimator {
public:
    std::string_view name() const override { return "dis"; }

    FlowPair estimate(const ImageView& current, const ImageView& next) override
    {
        if (current.width != next.width || current.height != next.height)
            throw Error{ErrorKind::BadShape, "Motion can only be measured between pictures of one size."};
        const cv::Mat from = grayForDis(current);
        const cv::Mat to = grayForDis(next);
        return {planarFlow(flowBetween(from, to), current), planarFlow(flowBetween(to, from), next)};
    }

private:
    cv::Mat flowBetween(const cv::Mat& from, const cv::Mat& to)
    {
        cv::Mat flow;  // fresh each time: DIS would take a filled one as its first guess
        dis_->calc(from, to, flow);
        return flow;
    }

    cv::Ptr<cv::DISOpticalFlow> dis_ = cv::DISOpticalFlow::create(cv::DISOpticalFlow::PRESET_MEDIUM);
};

}  // namespace

std::unique_ptr<FlowEstimator> makeDisEstimator() { return std::make_unique<DisEstimator>(); }

}  // namespace fresco::flow
