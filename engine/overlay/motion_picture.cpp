// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/motion_picture.h"

#include "flow/colour_wheel.h"
#include "flow/resize_flow.h"
#include "fresco/flow_colour.h"
#include "overlay/tint.h"
#include "tensor/shape_check.h"

#include <ATen/Functions.h>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace fresco::overlay {
namespace {

constexpr double kLeastArrow = 2.0;
constexpr std::int64_t kWheelSide = 57;

void drawArrow(Canvas& canvas, cv::Point from, cv::Point2d motion)
{
    const double length = std::hypot(motion.x, motion.y);
    if (!(length < 1e6))  // NaN too: motion that nobody knows
        return;
    if (length < kLeastArrow)
        return cv::circle(canvas.pixels(), from, 1, scalar(kBlack), cv::FILLED, cv::LINE_AA);
    const cv::Point to(from +
                       cv::Point(static_cast<int>(std::lround(motion.x)), static_cast<int>(std::lround(motion.y))));
    const double tip = std::clamp(4.0 / length, 0.15, 0.5);  // of the arrow's length
    cv::arrowedLine(canvas.pixels(), from, to, scalar(kWhite), 3, cv::LINE_AA, 0, tip);
    cv::arrowedLine(canvas.pixels(), from, to, scalar(kBlack), 1, cv::LINE_AA, 0, tip);
}

void drawArrows(Canvas& canvas, const at::Tensor& flow, int spacing)
{
    const auto motion = flow.accessor<float, 4>();
    for (int y = spacing / 2; y < canvas.height(); y += spacing)
        for (int x = spacing / 2; x < canvas.width(); x += spacing)
            drawArrow(canvas, {x, y}, {motion[0][0][y][x], motion[0][1][y][x]});
}

/// All motions up to the full length at their places, outside white.
ImageView wheelPicture()
{
    const at::Tensor side = at::linspace(-1.0, 1.0, kWheelSide, at::kFloat);
    const at::Tensor x = side.view({1, kWheelSide}).expand({kWheelSide, kWheelSide});
    const at::Tensor y = side.view({kWheelSide, 1}).expand({kWheelSide, kWheelSide});
    const at::Tensor isInside = (x.square() + y.square()) <= 1.0;
    return flow::flowPicture((at::stack({x, y}) * isInside).unsqueeze(0), 1.0);
}

}  // namespace

ImageView motionPicture(const ImageView& picture, const at::Tensor& flow, const MotionStyle& style)
{
    tensor::requireShape(flow, {1, 2, tensor::kAnySide, tensor::kAnySide}, "flow");
    const at::Tensor sized =
        flow::resizeFlow(flow.detach().to(at::kCPU, at::kFloat), picture.height, picture.width).contiguous();
    const std::optional<double> fullLength =
        style.fullLengthPixels > 0.0 ? std::optional{style.fullLengthPixels} : std::nullopt;
    Canvas canvas(picture);
    mute(canvas, style.pictureShare);
    canvas.pixels() += cv::Scalar::all(255.0 * (1.0 - style.pictureShare));
    Canvas colours(flow::flowPicture(sized, fullLength));
    cv::multiply(canvas.pixels(), colours.pixels(), canvas.pixels(), 1.0 / 255.0);
    const int spacing = std::max(picture.width, picture.height) / 24;
    drawArrows(canvas, sized, std::max(4, style.arrowSpacing > 0 ? style.arrowSpacing : spacing));
    return canvas.view();
}

double typicalLongest(const at::Tensor& flow, int pictureWidth)
{
    tensor::requireShape(flow, {1, 2, tensor::kAnySide, tensor::kAnySide}, "flow");
    const at::Tensor motion = flow.detach().to(at::kCPU, at::kFloat).contiguous();
    const auto plane = static_cast<std::size_t>(motion[0][0].numel());
    const float* const x = motion.const_data_ptr<float>();
    const double longest = typicalLongestMotion({x, plane}, {x + plane, plane});
    return std::max(1.0, longest * pictureWidth / static_cast<double>(flow.size(3)));
}

std::vector<LegendEntry> motionLegend(double fullLengthPixels)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "direction; full colour is %.1f px", fullLengthPixels);
    return {{.text = text.data(), .colour = kWhite, .swatch = wheelPicture()}};
}

}  // namespace fresco::overlay
