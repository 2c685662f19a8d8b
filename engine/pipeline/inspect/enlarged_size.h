// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/picture_resize.h"

#include <algorithm>

namespace fresco::pipeline {

/// At which a small picture is shown: enlarged by a whole number, so that nothing that was not there comes in between.
inline Size enlargedSize(const ImageView& picture)
{
    constexpr int kShownSide = 512;
    const int factor = std::max(1, kShownSide / std::min(picture.width, picture.height));
    return {picture.width * factor, picture.height * factor};
}

}  // namespace fresco::pipeline
