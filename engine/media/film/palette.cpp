// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/film/palette.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace fresco::media {
namespace {

constexpr int kBits = 5;  // per component in the histogram
constexpr int kCells = 1 << (3 * kBits);
constexpr std::size_t kColours = 255;
constexpr std::int16_t kUnknown = -1;

using Rgb = std::array<int, 3>;

int cellOf(int r, int g, int b)
{
    constexpr int shift = 8 - kBits;
    return (r >> shift) << (2 * kBits) | (g >> shift) << kBits | b >> shift;
}

/// Pixels that fall into one cell of the colour cube.
struct Cell {
    std::int64_t pixels = 0;
    std::array<std::int64_t, 3> sum{};

    int mean(std::size_t channel) const { return static_cast<int>(sum[channel] / pixels); }
};

/// A run of cells that will become one colour.
struct Box {
    std::size_t begin, end;
    std::size_t longest = 0;  ///< channel with the largest spread
    std::int64_t weight = 0;  ///< what splitting gains: pixels times spread
};

Box measured(const std::vector<Cell>& cells, std::size_t begin, std::size_t end)
{
    Box box{begin, end};
    std::int64_t pixels = 0;
    Rgb low{255, 255, 255}, high{};
    for (std::size_t i = begin; i < end; ++i) {
        pixels += cells[i].pixels;
        for (std::size_t c = 0; c < 3; ++c) {
            low[c] = std::min(low[c], cells[i].mean(c));
            high[c] = std::max(high[c], cells[i].mean(c));
        }
    }
    for (std::size_t c = 1; c < 3; ++c) {
        if (high[c] - low[c] > high[box.longest] - low[box.longest])
            box.longest = c;
    }
    box.weight = end - begin > 1 ? pixels * (high[box.longest] - low[box.longest] + 1) : 0;
    return box;
}

std::vector<Cell> histogram(const AVFrame& rgb)
{
    std::vector<Cell> cells(kCells);
    for (int y = 0; y < rgb.height; ++y) {
        const std::uint8_t* pixel = rgb.data[0] + static_cast<std::ptrdiff_t>(y) * rgb.linesize[0];
        for (int x = 0; x < rgb.width; ++x, pixel += 3) {
            Cell& cell = cells[static_cast<std::size_t>(cellOf(pixel[0], pixel[1], pixel[2]))];
            ++cell.pixels;
            for (std::size_t c = 0; c < 3; ++c)
                cell.sum[c] += pixel[c];
        }
    }
    std::erase_if(cells, [](const Cell& cell) { return cell.pixels == 0; });
    return cells;
}

/// Where a box is cut: half of its pixels on either side, at least one cell on each.
std::size_t medianOf(const std::vector<Cell>& cells, const Box& box)
{
    std::int64_t total = 0, seen = 0;
    for (std::size_t i = box.begin; i < box.end; ++i)
        total += cells[i].pixels;
    for (std::size_t i = box.begin; i + 1 < box.end; ++i) {
        seen += cells[i].pixels;
        if (2 * seen >= total)
            return i + 1;
    }
    return box.end - 1;
}

Rgb colourOf(const std::vector<Cell>& cells, const Box& box)
{
    Cell all;
    for (std::size_t i = box.begin; i < box.end; ++i) {
        all.pixels += cells[i].pixels;
        for (std::size_t c = 0; c < 3; ++c)
            all.sum[c] += cells[i].sum[c];
    }
    return {all.mean(0), all.mean(1), all.mean(2)};
}

std::vector<Rgb> medianCut(std::vector<Cell> cells)
{
    std::vector<Box> boxes{measured(cells, 0, cells.size())};
    while (boxes.size() < kColours) {
        const auto widest = std::max_element(
            boxes.begin(), boxes.end(), [](const Box& a, const Box& b) { return a.weight < b.weight; });
        if (widest->weight == 0)
            break;
        const Box box = *widest;
        std::sort(cells.begin() + static_cast<std::ptrdiff_t>(box.begin),
                  cells.begin() + static_cast<std::ptrdiff_t>(box.end),
                  [c = box.longest](const Cell& a, const Cell& b) { return a.mean(c) < b.mean(c); });
        const std::size_t middle = medianOf(cells, box);
        *widest = measured(cells, box.begin, middle);
        boxes.push_back(measured(cells, middle, box.end));
    }
    std::vector<Rgb> palette;
    palette.reserve(boxes.size());
    for (const Box& box : boxes)
        palette.push_back(colourOf(cells, box));
    return palette;
}

/// The nearest palette entry, remembered by cell of the colour cube.
class Nearest {
public:
    explicit Nearest(const std::vector<Rgb>& palette) : palette_(palette), known_(kCells, kUnknown) {}

    std::size_t operator()(const Rgb& colour)
    {
        std::int16_t& known = known_[static_cast<std::size_t>(cellOf(colour[0], colour[1], colour[2]))];
        if (known == kUnknown)
            known = search(colour);
        return static_cast<std::size_t>(known);
    }

private:
    std::int16_t search(const Rgb& colour) const
    {
        std::size_t best = 0;
        int least = INT32_MAX;
        for (std::size_t i = 0; i < palette_.size(); ++i) {
            const int r = palette_[i][0] - colour[0], g = palette_[i][1] - colour[1], b = palette_[i][2] - colour[2];
            if (const int distance = 2 * r * r + 4 * g * g + b * b; distance < least) {
                least = distance;
                best = i;
            }
        }
        return static_cast<std::int16_t>(best);
    }

    const std::vector<Rgb>& palette_;
    std::vector<std::int16_t> known_;
};

/// Adds a share (in 16ths) of a pixel's error to a neighbour. @param errors  with one cell of margin on either side
void spread(std::vector<Rgb>& errors, std::ptrdiff_t x, const Rgb& error, int share)
{
    Rgb& target = errors[static_cast<std::size_t>(x + 1)];
    for (std::size_t c = 0; c < 3; ++c)
        target[c] += error[c] * share;
}

void diffuse(const AVFrame& rgb, AVFrame& indexed, const std::vector<Rgb>& palette)
{
    Nearest nearest(palette);
    const auto cells = static_cast<std::size_t>(rgb.width) + 2;
    std::vector<Rgb> here(cells, Rgb{}), below(cells, Rgb{});
    for (int y = 0; y < rgb.height; ++y) {
        const std::uint8_t* row = rgb.data[0] + static_cast<std::ptrdiff_t>(y) * rgb.linesize[0];
        std::uint8_t* out = indexed.data[0] + static_cast<std::ptrdiff_t>(y) * indexed.linesize[0];
        const int step = y % 2 == 0 ? 1 : -1;
        for (int i = 0, x = step > 0 ? 0 : rgb.width - 1; i < rgb.width; ++i, x += step) {
            Rgb wanted, error;
            for (std::size_t c = 0; c < 3; ++c)
                wanted[c] = std::clamp(
                    row[3 * x + static_cast<int>(c)] + here[static_cast<std::size_t>(x) + 1][c] / 16, 0, 255);
            const std::size_t entry = nearest(wanted);
            out[x] = static_cast<std::uint8_t>(entry);
            for (std::size_t c = 0; c < 3; ++c)
                error[c] = wanted[c] - palette[entry][c];
            spread(here, x + step, error, 7);
            spread(below, x - step, error, 3);
            spread(below, x, error, 5);
            spread(below, x + step, error, 1);
        }
        std::swap(here, below);
        std::fill(below.begin(), below.end(), Rgb{});
    }
}

}  // namespace

void quantise(const AVFrame& rgb, AVFrame& indexed)
{
    const std::vector<Rgb> palette = medianCut(histogram(rgb));
    auto* entries = reinterpret_cast<std::uint32_t*>(indexed.data[1]);
    // FFmpeg's GIF encoder takes the first transparent entry of the first palette for that of all: it has to stay in
    // place.
    std::fill(entries, entries + kColours, 0xFF000000U);
    entries[kColours] = 0;
    for (std::size_t i = 0; i < palette.size(); ++i) {
        const auto [r, g, b] = palette[i];
        entries[i] = 0xFF000000U | static_cast<std::uint32_t>(r) << 16 | static_cast<std::uint32_t>(g) << 8 |
                     static_cast<std::uint32_t>(b);
    }
    diffuse(rgb, indexed, palette);
}

}  // namespace fresco::media
