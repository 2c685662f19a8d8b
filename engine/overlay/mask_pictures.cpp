// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/mask_pictures.h"

#include "overlay/tint.h"
#include "tensor/image_tensor.h"
#include "tensor/shape_check.h"

#include <ATen/Functions.h>

#include <opencv2/imgproc.hpp>

namespace fresco::overlay {
namespace {

constexpr Colour kGone = kVermilion;
constexpr Colour kNew = kSkyBlue;
constexpr Colour kBoth = kPurple;
constexpr Colour kForeground = kOrange;
constexpr Colour kBackground = kSkyBlue;
constexpr Colour kToken = kGreen;
constexpr double kHeatOpacity = 0.9;

cv::Mat strengthOf(const at::Tensor& map, const Canvas& canvas)
{
    const cv::Size size(canvas.width(), canvas.height());
    return map.defined() ? stretchedMap(map, size) : cv::Mat::zeros(size, CV_32FC1);
}

/// Lines between cells, while those are large enough to be told apart.
void drawGrid(Canvas& canvas, std::int64_t rows, std::int64_t columns)
{
    constexpr int kLeastCell = 6;
    if (canvas.width() < columns * kLeastCell || canvas.height() < rows * kLeastCell)
        return;
    cv::Mat lines = cv::Mat::zeros(canvas.pixels().size(), CV_32FC1);
    for (std::int64_t column = 1; column < columns; ++column)
        lines.col(static_cast<int>(column * canvas.width() / columns)).setTo(0.25F);
    for (std::int64_t row = 1; row < rows; ++row)
        lines.row(static_cast<int>(row * canvas.height() / rows)).setTo(0.25F);
    tint(canvas, lines, kBlack);
}

}  // namespace

ImageView grayPicture(const at::Tensor& map)
{
    tensor::requireShape(map, {tensor::kAnySide, tensor::kAnySide}, "map to draw");
    return tensor::imageFromTensor(map.to(at::kFloat).unsqueeze(0).expand({3, -1, -1}), tensor::ValueRange::ZeroToOne);
}

ImageView occlusionPicture(const ImageView& picture, const at::Tensor& goneInNext, const at::Tensor& newHere)
{
    Canvas canvas(picture);
    const cv::Mat gone = strengthOf(goneInNext, canvas);
    const cv::Mat fresh = strengthOf(newHere, canvas);
    const cv::Mat both = cv::min(gone, fresh);
    mute(canvas, 0.85);
    tint(canvas, (gone - both) * kTintOpacity, kGone);
    tint(canvas, (fresh - both) * kTintOpacity, kNew);
    tint(canvas, both * kTintOpacity, kBoth);
    return canvas.view();
}

std::vector<LegendEntry> occlusionLegend()
{
    return {{.text = "hidden in the next keyframe", .colour = kGone},
            {.text = "not seen in the one before", .colour = kNew},
            {.text = "both", .colour = kBoth}};
}

ImageView saliencyPicture(const ImageView& picture, const at::Tensor& background)
{
    Canvas canvas(picture);
    const cv::Mat share = strengthOf(background, canvas);
    // Nothing at a half, full at either end.
    const cv::Mat behind = cv::max(share * 2.0 - 1.0, 0.0);
    const cv::Mat before = cv::max(1.0 - share * 2.0, 0.0);
    tint(canvas, behind * kTintOpacity, kBackground);
    tint(canvas, before * (0.7 * kTintOpacity), kForeground);
    return canvas.view();
}

std::vector<LegendEntry> saliencyLegend()
{
    return {{.text = "background, smoothed", .colour = kBackground},
            {.text = "stands out, left alone", .colour = kForeground}};
}

ImageView tokenPicture(const ImageView& picture, const at::Tensor& tokens, std::int64_t rows, std::int64_t columns)
{
    tensor::requireShape(tokens, {rows * columns}, "token mask");
    Canvas canvas(picture);
    mute(canvas, 0.85);
    const cv::Mat cells =
        stretchedMap(tokens.view({rows, columns}), {canvas.width(), canvas.height()}, Stretch::Cells) * kTintOpacity;
    tint(canvas, cells, kToken);
    drawGrid(canvas, rows, columns);
    return canvas.view();
}

std::vector<LegendEntry> tokenLegend(const at::Tensor& tokens)
{
    const auto count = tokens.to(at::kBool).sum().item<std::int64_t>();
    return {
        {.text = "keys for all frames: " + std::to_string(count) + " of " + std::to_string(tokens.numel()) + " tokens",
         .colour = kToken}};
}

ImageView heatPicture(const ImageView& picture, const at::Tensor& shares)
{
    tensor::requireShape(shares, {tensor::kAnySide, tensor::kAnySide}, "attention");
    Canvas canvas(picture);
    mute(canvas);
    // Attention falls off steeply: by its root the places after the first are still seen.
    const cv::Mat cells =
        stretchedMap(shares.to(at::kFloat).clamp(0.0, 1.0).sqrt(), {canvas.width(), canvas.height()}, Stretch::Cells);
    tint(canvas, cells * kHeatOpacity, kVermilion);
    return canvas.view();
}

}  // namespace fresco::overlay
