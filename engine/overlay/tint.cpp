// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/tint.h"

#include "fresco/error.h"
#include "tensor/shape_check.h"

#include <ATen/Functions.h>

#include <opencv2/imgproc.hpp>

namespace fresco::overlay {

cv::Mat stretchedMap(const at::Tensor& map, cv::Size size, Stretch stretch)
{
    tensor::requireShape(map, {tensor::kAnySide, tensor::kAnySide}, "map to draw");
    if (map.numel() == 0)
        throw Error{ErrorKind::BadShape, "A map without values cannot be drawn."};
    const at::Tensor values =
        map.detach().to(at::kCPU, at::kFloat).nan_to_num(0.0, 1.0, 0.0).clamp(0.0, 1.0).contiguous();
    const cv::Mat small(
        static_cast<int>(values.size(0)), static_cast<int>(values.size(1)), CV_32FC1, values.data_ptr());
    cv::Mat result;
    cv::resize(small, result, size, 0, 0, stretch == Stretch::Cells ? cv::INTER_NEAREST : cv::INTER_LINEAR);
    return result;
}

void tint(Canvas& canvas, const cv::Mat& strength, Colour colour)
{
    FRESCO_CHECK(strength.type() == CV_32FC1 && strength.size() == canvas.pixels().size());
    const cv::Vec3f target(colour.red, colour.green, colour.blue);
    for (int y = 0; y < canvas.height(); ++y) {
        auto* const pixels = canvas.pixels().ptr<cv::Vec3b>(y);
        const auto* const shares = strength.ptr<float>(y);
        for (int x = 0; x < canvas.width(); ++x) {
            const cv::Vec3f own = pixels[x];
            pixels[x] = own + shares[x] * (target - own);  // rounds and stays within 8 bits
        }
    }
}

void mute(Canvas& canvas, double brightness)
{
    cv::Mat gray;
    cv::cvtColor(canvas.pixels(), gray, cv::COLOR_RGB2GRAY);
    gray *= brightness;
    cv::cvtColor(gray, canvas.pixels(), cv::COLOR_GRAY2RGB);  // same size and type: writes in place
}

}  // namespace fresco::overlay
