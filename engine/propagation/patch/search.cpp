// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/patch/search.h"

#include "propagation/patch/random.h"

#include <algorithm>
#include <utility>

namespace fresco::propagation {

namespace {

/// High enough that a strip sees most of what competes for a part of the style: with 8 rows a quarter of the style went
/// unused. Low enough for some threads.
constexpr int kStripHeight = 64;

PatchCentre centreAt(int x, int y) { return {static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)}; }

}  // namespace

/// Rows begin .. end - 1, in the order of the sweep.
struct Sweeper::Strip {
    int begin;
    int end;
    int direction;  ///< 1: down and to the right, -1: up and to the left
    std::uint64_t key;
    PatchUse use;  ///< as it was before this half of the strips, and this strip's own changes
};

/// The best patch of a pixel so far.
struct Sweeper::Best {
    const PatchUse& use;
    PatchCorner target;
    PatchCentre centre;
    std::uint32_t energy;
    std::uint32_t cost;  ///< energy and price of use
};

void Sweeper::sweep(int index, std::uint64_t key, Workers& workers, const std::stop_token& stop)
{
    const int height = area_.field.height;
    const int shift = index / 2 % 2 == 0 ? 0 : kStripHeight / 2;
    const int strips = (height + shift + kStripHeight - 1) / kStripHeight;
    for (const int first : {0, 1}) {
        workers.forEach((strips - first + 1) / 2, stop, [&](int i) {
            const int top = (2 * i + first) * kStripHeight - shift;
            Strip strip{.begin = std::max(top, 0),
                        .end = std::min(top + kStripHeight, height),
                        .direction = index % 2 == 0 ? 1 : -1,
                        .key = key,
                        .use = {}};
            if (!hasWork(strip))
                return;
            strip.use = use_;
            sweepStrip(strip);
        });
        use_.recount(area_.field, workers, stop);
    }
}

bool Sweeper::hasWork(const Strip& strip) const
{
    const auto first = area_.active.values.begin() + static_cast<std::ptrdiff_t>(strip.begin) * area_.active.width;
    const auto last = first + static_cast<std::ptrdiff_t>(strip.end - strip.begin) * area_.active.width;
    return std::find(first, last, std::uint8_t{1}) != last;
}

void Sweeper::sweepStrip(Strip& strip)
{
    const int width = area_.field.width;
    for (int i = 0; i < strip.end - strip.begin; ++i) {
        const int y = strip.direction > 0 ? strip.begin + i : strip.end - 1 - i;
        const std::uint8_t* const active = area_.active.row(y);
        for (int j = 0; j < width; ++j)
            if (const int x = strip.direction > 0 ? j : width - 1 - j; active[x] != 0)
                searchPixel(strip, x, y);
    }
}

void Sweeper::searchPixel(Strip& strip, int x, int y)
{
    const PatchCentre own = *area_.field.pixel(x, y);
    const std::uint32_t energy = *area_.energy.pixel(x, y);
    Best best{strip.use, patchAt(area_.target, x, y), own, energy, energy + strip.use.price(own)};
    if (area_.firstGuess != nullptr)
        tryPatch(best, *area_.firstGuess->pixel(x, y));
    tryNeighbours(strip, x, y, best);
    tryRandom(strip.key, x, y, best);
    if (best.centre == own)
        return;
    *area_.field.pixel(x, y) = best.centre;
    *area_.energy.pixel(x, y) = best.energy;
    *area_.changed.pixel(x, y) = 1;
    strip.use.move(own, best.centre);
}

inline void Sweeper::tryPatch(Best& best, PatchCentre candidate) const
{
    const std::uint32_t price = best.use.price(candidate);
    if (price >= best.cost || candidate == best.centre)
        return;
    const std::uint32_t limit = best.cost - price;
    const std::uint32_t energy =
        energyOf_(best.target, patchAt(area_.source, candidate.x, candidate.y), area_.weights, limit);
    if (energy >= limit)
        return;
    best.centre = candidate;
    best.energy = energy;
    best.cost = energy + price;
}

/// First those that this sweep has already seen, then those of the sweep before.
inline void Sweeper::tryNeighbours(const Strip& strip, int x, int y, Best& best) const
{
    const int step = strip.direction;
    for (const auto& [dx, dy] : {std::pair{-step, 0}, {0, -step}, {step, 0}, {0, step}}) {
        const int besideX = x + dx, besideY = y + dy;
        if (besideX < 0 || besideY < 0 || besideX >= area_.field.width || besideY >= area_.field.height)
            continue;
        const PatchCentre beside = *area_.field.pixel(besideX, besideY);
        if (isOnStyle(beside.x - dx, beside.y - dy))
            tryPatch(best, centreAt(beside.x - dx, beside.y - dy));
    }
}

inline void Sweeper::tryRandom(std::uint64_t key, int x, int y, Best& best) const
{
    PixelRandom random{key, static_cast<std::uint64_t>(y) << 32 | static_cast<std::uint64_t>(x)};
    const int width = area_.source.width(), height = area_.source.height();
    for (int reach = std::max(width, height) / 2; reach >= 1; reach /= 2) {
        const int left = std::max(best.centre.x - reach, 0), right = std::min(best.centre.x + reach, width - 1);
        const int top = std::max(best.centre.y - reach, 0), bottom = std::min(best.centre.y + reach, height - 1);
        const std::uint32_t bits = random.next();
        tryPatch(best,
                 centreAt(left + drawn(bits & 0xffffU, right - left + 1), top + drawn(bits >> 16, bottom - top + 1)));
    }
}

}  // namespace fresco::propagation
