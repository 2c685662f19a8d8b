// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/canvas.h"

#include <string>

namespace fresco::overlay {

/// Words on pictures: plain English of ASCII letters, since OpenCV's stroke font has no others.
struct TextBox {
    int width = 0;
    int ascent = 0;   ///< of the tallest letters, above the base line
    int descent = 0;  ///< below it
};

TextBox textBox(const std::string& text, double scale);

/// How large words are on a picture of this width, in the font's units: readable, but no more than they must.
double textScale(int pictureWidth);

/// @param leftOnBaseline  where the first letter stands
void drawText(Canvas& canvas, const std::string& text, cv::Point leftOnBaseline, double scale, Colour colour);

/// Words on a dark plate in the upper left corner of `where`, so that they can be read on any picture. Left out where
/// the rectangle is too small to hold them.
void drawLabel(Canvas& canvas, const std::string& text, const cv::Rect& where);

}  // namespace fresco::overlay
