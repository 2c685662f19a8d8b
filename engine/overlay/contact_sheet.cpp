// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/contact_sheet.h"

#include "fresco/error.h"
#include "overlay/text.h"

#include <algorithm>
#include <cmath>

namespace fresco::overlay {
namespace {

constexpr double kSheetAspect = 1.5;

cv::Size scaled(int width, int height, double scale)
{
    return {std::max(1, static_cast<int>(std::lround(width * scale))),
            std::max(1, static_cast<int>(std::lround(height * scale)))};
}

/// The number of columns at which the sheet comes near to its aspect, rounded to where fewer cells stay empty.
int columnsFor(std::int64_t count, double cellAspect)
{
    const double ideal = std::sqrt(static_cast<double>(count) * kSheetAspect / cellAspect);
    const auto below = std::clamp(static_cast<std::int64_t>(ideal), std::int64_t{1}, count);
    const std::int64_t above = std::min(below + 1, count);
    const auto emptyCells = [&](std::int64_t columns) { return (columns - count % columns) % columns; };
    return static_cast<int>(emptyCells(above) < emptyCells(below) ? above : below);
}

ContactSheet::Layout layOut(std::int64_t count, int width, int height, const SheetOptions& options)
{
    if (count < 1 || count > 1'000'000 || width < 1 || height < 1)
        throw Error{ErrorKind::BadShape,
                    "A contact sheet needs a number of pictures, from 1 to 1000000, and their size."};
    ContactSheet::Layout layout;
    layout.columns = columnsFor(count, static_cast<double>(width) / height);
    layout.rows = static_cast<int>((count + layout.columns - 1) / layout.columns);
    layout.gap = count > 400 ? 1 : 4;
    const auto scaleFor = [&](int cells, int side) {
        return (static_cast<double>(options.longestSide - layout.gap) / cells - layout.gap) / side;
    };
    const double bySide = static_cast<double>(options.cellSide) / std::max(width, height);
    const double bySheet = std::min(scaleFor(layout.columns, width), scaleFor(layout.rows, height));
    layout.cell = scaled(width, height, std::min({1.0, bySide, bySheet}));
    return layout;
}

}  // namespace

ContactSheet::ContactSheet(std::int64_t count, int width, int height, const SheetOptions& options)
    : layout_(layOut(count, width, height, options)), canvas_(layout_.sheet().width, layout_.sheet().height, kCharcoal),
      count_(count)
{
}

void ContactSheet::add(const ImageView& picture, const std::string& label)
{
    FRESCO_CHECK(added_ < count_);
    const int column = static_cast<int>(added_ % layout_.columns);
    const int row = static_cast<int>(added_ / layout_.columns);
    const cv::Rect cell(cv::Point(layout_.gap + column * (layout_.cell.width + layout_.gap),
                                  layout_.gap + row * (layout_.cell.height + layout_.gap)),
                        layout_.cell);
    canvas_.place(picture, cell);
    drawLabel(canvas_, label, cell);
    ++added_;
}

}  // namespace fresco::overlay
