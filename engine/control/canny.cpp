// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/canny.h"

#include "control/mat_view.h"

#include <ATen/ops/from_blob.h>

#include <opencv2/imgproc.hpp>

namespace fresco::control {
namespace {

constexpr double kLowThreshold = 50.0;
constexpr double kHighThreshold = 100.0;

}  // namespace

at::Tensor CannyMap::map(const ImageView& picture) const
{
    cv::Mat searched = matView(picture);
    if (picture_ == Picture::Gray && searched.channels() == 3)
        cv::cvtColor(searched, searched, cv::COLOR_RGB2GRAY);
    cv::Mat edges;
    cv::Canny(searched, edges, kLowThreshold, kHighThreshold);
    return at::from_blob(edges.data, {edges.rows, edges.cols}, at::kByte).to(at::kFloat) / 255.0;
}

}  // namespace fresco::control
