// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/text.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace fresco::overlay {
namespace {

constexpr int kFont = cv::FONT_HERSHEY_SIMPLEX;
constexpr double kPlateOpacity = 0.7;

int strokeOf(double scale) { return scale >= 0.8 ? 2 : 1; }

}  // namespace

TextBox textBox(const std::string& text, double scale)
{
    int descent = 0;
    const cv::Size size = cv::getTextSize(text, kFont, scale, strokeOf(scale), &descent);
    return {.width = size.width, .ascent = size.height, .descent = descent};
}

double textScale(int pictureWidth) { return std::clamp(pictureWidth / 1300.0, 0.4, 1.2); }

void drawText(Canvas& canvas, const std::string& text, cv::Point leftOnBaseline, double scale, Colour colour)
{
    cv::putText(canvas.pixels(), text, leftOnBaseline, kFont, scale, scalar(colour), strokeOf(scale), cv::LINE_AA);
}

void drawLabel(Canvas& canvas, const std::string& text, const cv::Rect& where)
{
    const double scale = textScale(2 * where.width);
    const TextBox box = textBox(text, scale);
    const int margin = std::max(3, box.ascent / 2);
    const cv::Size plate(box.width + 2 * margin, box.ascent + 2 * margin);
    if (text.empty() || plate.width > where.width || plate.height > where.height)
        return;
    cv::Mat under = canvas.pixels()(cv::Rect(where.tl(), plate));
    under = under * (1.0 - kPlateOpacity) + scalar(kCharcoal) * kPlateOpacity;
    drawText(canvas, text, where.tl() + cv::Point(margin, margin + box.ascent), scale, kWhite);
}

}  // namespace fresco::overlay
