// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/soft_edge.h"

#include "control/mat_view.h"

#include <ATen/ops/from_blob.h>

#include <opencv2/imgproc.hpp>

namespace fresco::control {
namespace {

/// Brightness in [0, 1], in float throughout: OpenCV's own gray of 8 bits is rounded.
cv::Mat brightness(const cv::Mat& picture)
{
    cv::Mat values;
    picture.convertTo(values, CV_32F);
    if (picture.channels() == 3)
        cv::transform(values, values, cv::Matx13f(0.299f, 0.587f, 0.114f));
    return values / 255.0;
}

}  // namespace

cv::Mat softEdge(const cv::Mat& picture)
{
    cv::Mat smooth;
    cv::GaussianBlur(brightness(picture), smooth, {5, 5}, 1.0);
    cv::Mat gradientX, gradientY, magnitude;
    cv::Scharr(smooth, gradientX, CV_32F, 1, 0, 1.0 / 16.0);
    cv::Scharr(smooth, gradientY, CV_32F, 0, 1, 1.0 / 16.0);
    cv::magnitude(gradientX, gradientY, magnitude);
    return cv::min(2.5 * magnitude, 1.0);
}

at::Tensor SoftEdgeMap::map(const ImageView& picture) const
{
    cv::Mat edges = softEdge(matView(picture));
    return at::from_blob(edges.data, {edges.rows, edges.cols}, at::kFloat).clone();
}

}  // namespace fresco::control
