// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"

#include <QImage>

namespace fresco::ui {

/// The same picture for Qt, without a copy: the QImage keeps the bytes alive.
/// An empty picture, or one whose rows are shorter than its width, gives a null image.
QImage toQt(const ImageView& image);

}  // namespace fresco::ui
