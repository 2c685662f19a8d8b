// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/canvas.h"

#include <cstdint>
#include <string>

namespace fresco::overlay {

struct SheetOptions {
    int cellSide = 320;      ///< longer side of a picture in the sheet, at most; pictures are never enlarged
    int longestSide = 4096;  ///< of the sheet: many pictures become small rather than the sheet large
};

/// Pictures of one size in a grid that is about 3:2, each with its label; made for a whole film's keyframes, one at a
/// time: memory is that of the sheet.
class ContactSheet {
public:
    /// @param count  of pictures, at least 1    @param width, height  of each picture. @throws Error{BadShape}
    ContactSheet(std::int64_t count, int width, int height, const SheetOptions& options = {});

    /// The next cell. @param picture  Rgb8 or Gray8    @param label  left out where the cell is too small for it
    void add(const ImageView& picture, const std::string& label);
    /// The sheet; cells without a picture stay empty.
    ImageView view() const { return canvas_.view(); }

    struct Layout {
        int columns = 1;
        int rows = 1;
        cv::Size cell;
        int gap = 0;  ///< between cells and around them

        cv::Size sheet() const { return {columns * (cell.width + gap) + gap, rows * (cell.height + gap) + gap}; }
    };

private:
    Layout layout_;
    Canvas canvas_;
    std::int64_t count_;
    std::int64_t added_ = 0;
};

}  // namespace fresco::overlay
