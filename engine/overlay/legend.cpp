// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/legend.h"

#include "overlay/text.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <span>

namespace fresco::overlay {
namespace {

/// Where an entry stands in the strip.
struct Placed {
    const LegendEntry* entry;  ///< nullptr: the title
    std::string text;
    cv::Size swatch;
    cv::Rect area;
};

struct Strip {
    std::vector<Placed> items;
    int height = 0;
    int margin = 0;
    double scale = 0.0;
};

Placed measured(const LegendEntry* entry, const std::string& text, double scale, int margin)
{
    const TextBox box = textBox(text, scale);
    cv::Size swatch;
    if (entry && !entry->swatch.isEmpty())
        swatch = {entry->swatch.width, entry->swatch.height};
    else if (entry && entry->colour)
        swatch = {box.ascent * 3 / 2, box.ascent};
    const int gap = swatch.empty() ? 0 : margin / 2;
    return {.entry = entry,
            .text = text,
            .swatch = swatch,
            .area = {0, 0, swatch.width + gap + box.width, std::max(swatch.height, box.ascent + box.descent)}};
}

/// Puts items into one line that begins at `top`, centred in its height. @return where the line ends
int alignLine(std::span<Placed> line, int top)
{
    int height = 0;
    for (const Placed& item : line)
        height = std::max(height, item.area.height);
    for (Placed& item : line)
        item.area.y = top + (height - item.area.height) / 2;
    return top + height;
}

/// Puts the items one behind the other, in as many lines as they need.
void wrap(Strip& strip, int width)
{
    const std::span<Placed> items{strip.items};
    std::size_t lineStart = 0;
    int x = strip.margin, y = strip.margin;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > lineStart && x + items[i].area.width + strip.margin > width) {
            y = alignLine(items.subspan(lineStart, i - lineStart), y) + strip.margin / 2;
            lineStart = i;
            x = strip.margin;
        }
        items[i].area.x = x;
        x += items[i].area.width + 2 * strip.margin;
    }
    strip.height = alignLine(items.subspan(lineStart), y) + strip.margin;
}

Strip layOut(int width, const std::string& title, const std::vector<LegendEntry>& entries)
{
    Strip strip;
    strip.scale = textScale(width);
    strip.margin = textBox(title, strip.scale).ascent;
    strip.items.push_back(measured(nullptr, title, strip.scale, strip.margin));
    for (const LegendEntry& entry : entries)
        strip.items.push_back(measured(&entry, entry.text, strip.scale, strip.margin));
    wrap(strip, width);
    return strip;
}

void draw(Canvas& canvas, const Placed& item, const Strip& strip, int top)
{
    const cv::Point corner = item.area.tl() + cv::Point(0, top);
    const TextBox box = textBox(item.text, strip.scale);
    if (item.entry) {
        const cv::Rect place(corner + cv::Point(0, (item.area.height - item.swatch.height) / 2), item.swatch);
        if (!item.entry->swatch.isEmpty())
            canvas.place(item.entry->swatch, place);
        else if (item.entry->colour)
            cv::rectangle(canvas.pixels(), place, scalar(*item.entry->colour), cv::FILLED);
    }
    const int baseline = corner.y + (item.area.height + box.ascent) / 2;
    const Colour ink = item.entry ? Colour{205, 208, 214} : kWhite;
    drawText(canvas, item.text, {corner.x + item.area.width - box.width, baseline}, strip.scale, ink);
}

}  // namespace

ImageView withLegend(const ImageView& picture, const std::string& title, const std::vector<LegendEntry>& entries)
{
    const Strip strip = layOut(picture.width, title, entries);
    Canvas canvas(picture.width, picture.height + strip.height, kCharcoal);
    canvas.place(picture, {0, 0, picture.width, picture.height});
    for (const Placed& item : strip.items)
        draw(canvas, item, strip, picture.height);
    return canvas.view();
}

}  // namespace fresco::overlay
