// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"
#include "fresco/media_info.h"

#include <cstdint>

namespace fresco::pipeline {

struct Size {
    int width = 0;
    int height = 0;
    friend bool operator==(const Size&, const Size&) = default;
};

/// The size a viewer sees: pixels of another aspect squared by widening or narrowing.
Size shownSize(const MediaInfo& info);

/// Where the model works: short side to `shortSide`, both sides to the nearest multiple of 64 (halves to even; at least
/// 64). The aspect changes by a few per cent at most (design.md, Preparation).
Size workingSize(Size shown, std::int64_t shortSide);

/// One resize of an Rgb8 picture: Lanczos when enlarging, area when shrinking. @throws Error{BadShape} if empty or not
/// Rgb8
ImageView resized(const ImageView& image, Size size);

}  // namespace fresco::pipeline
