// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernels/patch_match/candidates.h"

/// What one thread does in each pass.
///
/// A pass runs its threads in any order, all at once, and the next one sees everything it wrote. No thread reads what
/// another thread of its pass writes; sums of whole numbers are the only thing that several write, and none reads. So
/// every device gets the same bits.
namespace fresco::kernels::patch_match {

enum class Pass {
    Count,    ///< of uses, from the field
    Vote,     ///< target's style from the field
    Measure,  ///< energy of the field, and which pixels are due for a search
    Search,   ///< better patches for the pixels of one lattice, offered only
    Accept,   ///< what the search before has offered
};

/// Pixels along a side of `length` of one lattice.
FRESCO_HOST_DEVICE inline int latticeLength(int length) { return (length + kSpacing - 1) / kSpacing; }

FRESCO_HOST_DEVICE inline std::int64_t threadsOf(Pass pass, const Level& level)
{
    const Size size = level.targetSize;
    switch (pass) {
    case Pass::Vote: return size.bordered().pixels();
    case Pass::Search:
    case Pass::Accept: return Size{latticeLength(size.width), latticeLength(size.height)}.pixels();
    case Pass::Count:
    case Pass::Measure: break;
    }
    return size.pixels();
}

/// The uses are 0 at first.
FRESCO_HOST_DEVICE inline void count(const Level& level, std::int64_t pixel) { addUse(level, level.field[pixel], 1); }

struct Style {
    int channel[kStyleChannels];
};

/// Mean of what all patches that cover (x, y) have there, rounded ("plain vote").
FRESCO_HOST_DEVICE inline Style votedStyle(const Level& level, int x, int y)
{
    Style sum{};
    int votes = 0;
    const Size size = level.targetSize;
    for (int qy = larger(y - kRadius, 0); qy <= smaller(y + kRadius, size.height - 1); ++qy)
        for (int qx = larger(x - kRadius, 0); qx <= smaller(x + kRadius, size.width - 1); ++qx) {
            const Centre centre = level.field[size.index(qx, qy)];
            const Pixel pixel = level.source[level.sourceSize.borderedIndex(centre.x + x - qx, centre.y + y - qy)];
            for (int c = 0; c < kStyleChannels; ++c)
                sum.channel[c] += pixel.channel[c];
            ++votes;
        }
    for (int& channel : sum.channel)
        // NOLINTNEXTLINE(clang-analyzer-core.DivideZero): the patch of (x, y) itself is among the votes
        channel = (2 * channel + votes) / (2 * votes);
    return sum;
}

/// One thread for each pixel and each of the border, which makes the same as the pixel that it repeats.
FRESCO_HOST_DEVICE inline void vote(const Level& level, std::int64_t thread)
{
    const Size size = level.targetSize;
    const int stride = size.bordered().width;
    const int x = static_cast<int>(thread % stride) - kRadius, y = static_cast<int>(thread / stride) - kRadius;
    const Style style = votedStyle(level, clamped(x, size.width), clamped(y, size.height));
    Pixel& pixel = level.target[thread];
    int change = 0;
    for (int c = 0; c < kStyleChannels; ++c) {
        change = larger(change, distance(pixel.channel[c], style.channel[c]));
        pixel.channel[c] = static_cast<std::uint8_t>(style.channel[c]);
    }
    if (size.holds(x, y))
        level.change[size.index(x, y)] = static_cast<std::uint8_t>(change);
}

/// Whether the last vote has changed the patch at (x, y) enough to search for it again.
FRESCO_HOST_DEVICE inline bool isDue(const Level& level, int x, int y)
{
    const Size size = level.targetSize;
    int change = 0;
    for (int qy = larger(y - kRadius, 0); qy <= smaller(y + kRadius, size.height - 1); ++qy)
        for (int qx = larger(x - kRadius, 0); qx <= smaller(x + kRadius, size.width - 1); ++qx)
            change = larger(change, level.change[size.index(qx, qy)]);
    return change >= level.stopThreshold;
}

/// Their number is 0 at first.
FRESCO_HOST_DEVICE inline void measure(const Level& level, std::int64_t pixel)
{
    const int x = static_cast<int>(pixel % level.targetSize.width);
    const int y = static_cast<int>(pixel / level.targetSize.width);
    level.energy[pixel] = patchEnergy(level, x, y, level.field[pixel], ~std::uint32_t{0});
    const bool isActive = isDue(level, x, y);
    level.isActive[pixel] = isActive ? 1 : 0;
    if (isActive)
        addTo(level.activePixels, 1);
}

inline constexpr std::int64_t kNoPixel = -1;

/// The pixel that a thread of a search serves, if it is there and due.
FRESCO_HOST_DEVICE inline std::int64_t pixelOf(const Level& level, const Search& search, std::int64_t thread)
{
    const Size size = level.targetSize;
    const int columns = latticeLength(size.width);
    const int x = static_cast<int>(thread % columns) * kSpacing + search.offsetX;
    const int y = static_cast<int>(thread / columns) * kSpacing + search.offsetY;
    const bool isThere = size.holds(x, y) && level.isActive[size.index(x, y)] != 0;
    return isThere ? size.index(x, y) : kNoPixel;
}

FRESCO_HOST_DEVICE inline void search(const Level& level, const Search& search, std::int64_t thread)
{
    const std::int64_t pixel = pixelOf(level, search, thread);
    if (pixel == kNoPixel)
        return;
    const Centre own = level.field[pixel];
    const std::uint32_t energy = level.energy[pixel];
    const int width = level.targetSize.width;
    Best best{
        static_cast<int>(pixel % width), static_cast<int>(pixel / width), own, energy, energy + price(level, own)};
    if (level.firstGuess != nullptr)
        tryPatch(level, level.firstGuess[pixel], best);
    tryNeighbours(level, 1, best);
    if (search.jump > 1)
        tryNeighbours(level, search.jump, best);
    tryRandom(level, Random(search, pixel), best);
    level.offered[pixel] = best.centre;
    level.offeredEnergy[pixel] = best.energy;
}

FRESCO_HOST_DEVICE inline void accept(const Level& level, const Search& search, std::int64_t thread)
{
    const std::int64_t pixel = pixelOf(level, search, thread);
    if (pixel == kNoPixel || isSame(level.offered[pixel], level.field[pixel]))
        return;
    addUse(level, level.field[pixel], -1);
    addUse(level, level.offered[pixel], 1);
    level.field[pixel] = level.offered[pixel];
    level.energy[pixel] = level.offeredEnergy[pixel];
}

template <Pass pass> FRESCO_HOST_DEVICE inline void run(const Level& level, const Search& step, std::int64_t thread)
{
    if constexpr (pass == Pass::Count)
        count(level, thread);
    else if constexpr (pass == Pass::Vote)
        vote(level, thread);
    else if constexpr (pass == Pass::Measure)
        measure(level, thread);
    else if constexpr (pass == Pass::Search)
        search(level, step, thread);
    else
        accept(level, step, thread);
}

}  // namespace fresco::kernels::patch_match
