// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/patch_match/passes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <numeric>
#include <random>
#include <vector>

namespace fresco::kernels::patch_match {
namespace {

using Order = std::vector<std::int64_t>;

template <class T> bool haveEqualBytes(const std::vector<T>& a, const std::vector<T>& b)
{
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(T)) == 0;
}

std::size_t count(Size size) { return static_cast<std::size_t>(size.pixels()); }

/// A level and the memory of its passes, in the middle of its work: random pictures, a random field.
struct State {
    Size sourceSize;
    Size targetSize;
    std::vector<Pixel> source, target;
    std::vector<Centre> field, offered;
    std::vector<std::uint32_t> energy, offeredEnergy;
    std::vector<std::uint8_t> change, isActive;
    std::vector<std::int32_t> activePixels, uses;

    State(Size ofSource, Size ofTarget)
        : sourceSize(ofSource), targetSize(ofTarget), source(count(ofSource.bordered())),
          target(count(ofTarget.bordered())), field(count(ofTarget)), offered(field.size()), energy(field.size()),
          offeredEnergy(field.size()), change(field.size()), isActive(field.size()), activePixels(1),
          uses(count(ofSource))
    {
        std::mt19937 random{3};
        const auto fill = [&](std::vector<Pixel>& pixels) {
            for (Pixel& pixel : pixels)
                for (std::uint8_t& channel : pixel.channel)
                    channel = static_cast<std::uint8_t>(random());
        };
        fill(source);
        fill(target);
        for (Centre& centre : field)
            centre = centreAt(static_cast<int>(random() % static_cast<unsigned>(ofSource.width)),
                              static_cast<int>(random() % static_cast<unsigned>(ofSource.height)));
    }

    Level view()
    {
        Level level{};
        level.sourceSize = sourceSize;
        level.targetSize = targetSize;
        level.source = source.data();
        level.target = target.data();
        level.field = field.data();
        level.energy = energy.data();
        level.offered = offered.data();
        level.offeredEnergy = offeredEnergy.data();
        level.change = change.data();
        level.isActive = isActive.data();
        level.activePixels = activePixels.data();
        level.uses = uses.data();
        level.unitsPerUse = 3.0F;
        level.stopThreshold = 100;  // so that some pixels are due and some are not
        std::fill(std::begin(level.units), std::end(level.units), std::int16_t{2});
        return level;
    }

    bool isEqual(const State& other) const
    {
        return haveEqualBytes(target, other.target) && haveEqualBytes(field, other.field) &&
               haveEqualBytes(offered, other.offered) && haveEqualBytes(energy, other.energy) &&
               haveEqualBytes(offeredEnergy, other.offeredEnergy) && haveEqualBytes(change, other.change) &&
               haveEqualBytes(isActive, other.isActive) && haveEqualBytes(activePixels, other.activePixels) &&
               haveEqualBytes(uses, other.uses);
    }
};

template <Pass pass> void runAll(State& state, const Search& search, const Order& order)
{
    const Level level = state.view();
    for (const std::int64_t thread : order)
        run<pass>(level, search, thread);
}

/// Threads of a card run in any order: here forwards, backwards and shuffled. `state` becomes what the pass makes.
template <Pass pass> void expectOneResult(State& state, const Search& search = {})
{
    Order order(static_cast<std::size_t>(threadsOf(pass, state.view())));
    std::iota(order.begin(), order.end(), std::int64_t{0});
    State backwards = state, shuffled = state;
    runAll<pass>(state, search, order);
    runAll<pass>(backwards, search, {order.rbegin(), order.rend()});
    std::shuffle(order.begin(), order.end(), std::mt19937{5});
    runAll<pass>(shuffled, search, order);
    EXPECT_TRUE(state.isEqual(backwards)) << "pass " << static_cast<int>(pass);
    EXPECT_TRUE(state.isEqual(shuffled)) << "pass " << static_cast<int>(pass);
}

TEST(PatchMatchPasses, DoNotDependOnTheOrderOfTheirThreads)
{
    for (const auto& [source, target] : {std::pair{Size{31, 22}, Size{27, 33}}, {Size{4, 3}, Size{5, 1}}}) {
        State state{source, target};
        expectOneResult<Pass::Count>(state);
        expectOneResult<Pass::Vote>(state);
        expectOneResult<Pass::Measure>(state);
        for (int lattice = 0; lattice < 3; ++lattice) {
            const Search search{.key = {{7, 9}}, .sweep = 2, .offsetX = lattice, .offsetY = 1, .jump = 8};
            expectOneResult<Pass::Search>(state, search);
            expectOneResult<Pass::Accept>(state, search);
        }
    }
}

TEST(PatchMatchPasses, EveryPixelIsSearchedForOnceInASweep)
{
    State state{{9, 9}, {13, 7}};
    std::fill(state.isActive.begin(), state.isActive.end(), std::uint8_t{1});
    std::vector<int> visits(state.field.size());
    const Level level = state.view();
    for (int y = 0; y < kSpacing; ++y)
        for (int x = 0; x < kSpacing; ++x)
            for (std::int64_t thread = 0; thread < threadsOf(Pass::Search, level); ++thread)
                if (const auto pixel =
                        pixelOf(level, {.key = {}, .sweep = 0, .offsetX = x, .offsetY = y, .jump = 1}, thread);
                    pixel != kNoPixel)
                    ++visits[static_cast<std::size_t>(pixel)];
    EXPECT_EQ(std::count(visits.begin(), visits.end(), 1), 13 * 7);
}

TEST(PatchMatchPasses, UsesAreCountedAnewByEveryChange)
{
    State state{{17, 14}, {19, 12}};
    expectOneResult<Pass::Count>(state);
    expectOneResult<Pass::Measure>(state);
    std::fill(state.isActive.begin(), state.isActive.end(), std::uint8_t{1});
    const Search search{.key = {}, .sweep = 0, .offsetX = 1, .offsetY = 2, .jump = 4};
    const std::vector<Centre> before = state.field;
    expectOneResult<Pass::Search>(state, search);
    expectOneResult<Pass::Accept>(state, search);
    ASSERT_FALSE(haveEqualBytes(before, state.field));
    const std::vector<std::int32_t> kept = state.uses;
    std::fill(state.uses.begin(), state.uses.end(), 0);
    expectOneResult<Pass::Count>(state);
    EXPECT_EQ(kept, state.uses);
}

TEST(PatchMatchPasses, EveryNumberOfARangeCanBeDrawnAndNoOther)
{
    std::vector<int> counts(7);
    for (std::uint32_t bits = 0; bits < 0x10000; ++bits)
        ++counts.at(static_cast<std::size_t>(drawn(bits, 3, 9) - 3));
    const auto [least, most] = std::minmax_element(counts.begin(), counts.end());
    EXPECT_LE(*most - *least, 1);
    EXPECT_EQ(drawn(0xFFFF, 0, 32766), 32766);
    EXPECT_EQ(drawn(0xFFFF, 5, 5), 5);
}

}  // namespace
}  // namespace fresco::kernels::patch_match
