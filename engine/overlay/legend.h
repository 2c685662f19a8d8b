// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"
#include "overlay/colour.h"

#include <optional>
#include <string>
#include <vector>

namespace fresco::overlay {

/// What a colour, or a small picture such as the colour wheel, means.
struct LegendEntry {
    std::string text;
    std::optional<Colour> colour{};
    ImageView swatch{};  ///< shown in place of the colour, at its own size
};

/// The picture with a strip below it that says what is seen: a title, then the entries, in as many lines as they need.
/// It covers nothing of the picture. @throws Error{BadShape}
ImageView withLegend(const ImageView& picture, const std::string& title, const std::vector<LegendEntry>& entries);

}  // namespace fresco::overlay
