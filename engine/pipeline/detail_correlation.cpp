// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/detail_correlation.h"

#include "control/mat_view.h"
#include "kernels/warp.h"

#include <ATen/ops/from_blob.h>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace fresco::pipeline {

double detailSigma(int width, int height) { return std::max(1.0, std::min(width, height) / 256.0); }

at::Tensor fineDetail(const ImageView& picture)
{
    cv::Mat gray, smooth;
    const cv::Mat pixels = control::matView(picture);
    if (pixels.channels() == 3)
        cv::cvtColor(pixels, gray, cv::COLOR_RGB2GRAY);
    else
        gray = pixels;
    gray.convertTo(gray, CV_32F, 1.0 / 255.0);
    cv::GaussianBlur(gray, smooth, {}, detailSigma(picture.width, picture.height));
    cv::Mat detail = gray - smooth;
    return at::from_blob(detail.data, {1, 1, detail.rows, detail.cols}, at::kFloat).clone();
}

void DetailCorrelation::Products::add(const at::Tensor& one, const at::Tensor& other)
{
    const auto sum = [](const at::Tensor& values) { return values.sum(at::kDouble).item<double>(); };
    both += sum(one * other);
    first += sum(one.square());
    second += sum(other.square());
}

std::optional<double> DetailCorrelation::Products::value() const
{
    const double scale = std::sqrt(first * second);
    return scale > 0.0 ? std::optional(both / scale) : std::nullopt;
}

void DetailCorrelation::add(const at::Tensor& before,
                            const at::Tensor& after,
                            const at::Tensor& flowThisFromNext,
                            const at::Tensor& where)
{
    const auto chosen = [&](const at::Tensor& detail) { return detail[0].masked_select(where); };
    const at::Tensor here = chosen(after);
    onScreen_.add(chosen(before), here);
    alongFlow_.add(chosen(kernels::warp(before, flowThisFromNext)), here);
}

}  // namespace fresco::pipeline
