// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlays/mask_overlay.h"

#include <algorithm>
#include <cstdlib>

namespace fresco::ui {

namespace {

/// @param look  gives the colour of each value of the mask
template <class Look> QImage painted(const ImageView& mask, Look look)
{
    if (mask.isEmpty() || mask.format != PixelFormat::Gray8)
        return {};
    QImage picture(mask.width, mask.height, QImage::Format_ARGB32);
    for (int y = 0; y < mask.height; ++y) {
        const std::uint8_t* const from = mask.row(y);
        std::transform(from, from + mask.width, reinterpret_cast<QRgb*>(picture.scanLine(y)), look);
    }
    return picture;
}

QRgb withAlpha(QRgb colour, int alpha) { return (colour & 0xffffffU) | static_cast<QRgb>(alpha) << 24U; }

}  // namespace

QImage tintedMask(const ImageView& mask, QRgb colour)
{
    return painted(mask, [colour](std::uint8_t value) { return withAlpha(colour, value); });
}

QImage twoSidedMask(const ImageView& mask, QRgb atBlack, QRgb atWhite)
{
    return painted(mask, [=](std::uint8_t value) {
        return withAlpha(value < 128 ? atBlack : atWhite, std::min(255, std::abs(2 * value - 255)));
    });
}

QImage tokenCells(const ImageView& tokens, int stride, QRgb colour)
{
    const QImage small = tintedMask(tokens, colour);
    if (small.isNull() || stride < 1)
        return {};
    QImage cells(small.width() * stride, small.height() * stride, QImage::Format_ARGB32);
    for (int y = 0; y < cells.height(); ++y) {
        const auto* const from = reinterpret_cast<const QRgb*>(small.constScanLine(y / stride));
        auto* const to = reinterpret_cast<QRgb*>(cells.scanLine(y));
        const bool isGapRow = stride > 3 && y % stride == stride - 1;
        for (int x = 0; x < cells.width(); ++x) {
            const bool isGap = isGapRow || (stride > 3 && x % stride == stride - 1);
            to[x] = isGap ? withAlpha(colour, qAlpha(from[x / stride]) / 3) : from[x / stride];
        }
    }
    return cells;
}

}  // namespace fresco::ui
