// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"

#include <QImage>

namespace fresco::ui {

/// A mask as one colour: as opaque as the mask is bright. Of the mask's own size. @param mask  Gray8
QImage tintedMask(const ImageView& mask, QRgb colour);

/// Two colours at once: clear at half, the one as it nears 0, the other as it nears 255. @param mask  Gray8
QImage twoSidedMask(const ImageView& mask, QRgb atBlack, QRgb atWhite);

/// A pixel a token, enlarged to sharp squares with a gap between them. @param tokens  Gray8    @param stride  pixels
QImage tokenCells(const ImageView& tokens, int stride, QRgb colour);

}  // namespace fresco::ui
