// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace fresco::propagation {

/// Mixes a counter into 64 random bits (the finaliser of SplitMix64, G. Steele et al., 2014).
constexpr std::uint64_t mixed(std::uint64_t counter) noexcept
{
    counter += 0x9e3779b97f4a7c15ULL;
    counter = (counter ^ (counter >> 30)) * 0xbf58476d1ce4e5b9ULL;
    counter = (counter ^ (counter >> 27)) * 0x94d049bb133111ebULL;
    return counter ^ (counter >> 31);
}

/// Random numbers of one pixel in one sweep: they depend on where and when, not on who draws before.
class PixelRandom {
public:
    PixelRandom(std::uint64_t sweepKey, std::uint64_t pixel) noexcept : state_(mixed(sweepKey ^ mixed(pixel))) {}

    /// 32 bits; the upper and lower half may be used as two numbers.
    std::uint32_t next() noexcept
    {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::uint32_t>(state_ >> 32);
    }

private:
    std::uint64_t state_;
};

/// 0 .. count - 1 from 16 random bits.
constexpr int drawn(std::uint32_t sixteenBits, int count) noexcept
{
    return static_cast<int>((static_cast<std::uint64_t>(sixteenBits) * static_cast<std::uint64_t>(count)) >> 16);
}

}  // namespace fresco::propagation
