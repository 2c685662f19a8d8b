// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernels/host_device.h"

#include <cmath>
#include <cstdint>
#include <cstring>

/// The arithmetic of the noise generator, one text for CPU and GPU (C++17, no torch).
///
/// Bit-equal everywhere because it is built from IEEE operations with one right answer only: integer work, and double
/// + - * / sqrt in the order written. Both compilers are told not to fuse multiply and add (-ffp-contract=off,
/// --fmad=false); log, sine and cosine are series of ours, since the libraries' differ in the last bit.
namespace fresco::kernels::noise {

/// Philox4x32-10: J. Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
struct Block {
    std::uint32_t word[4];
};

struct PhiloxKey {
    std::uint32_t word[2];
};

FRESCO_HOST_DEVICE inline Block philox(Block counter, PhiloxKey key)
{
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t product0 = std::uint64_t{0xD2511F53u} * counter.word[0];
        const std::uint64_t product1 = std::uint64_t{0xCD9E8D57u} * counter.word[2];
        counter = Block{{static_cast<std::uint32_t>(product1 >> 32) ^ counter.word[1] ^ key.word[0],
                         static_cast<std::uint32_t>(product1),
                         static_cast<std::uint32_t>(product0 >> 32) ^ counter.word[3] ^ key.word[1],
                         static_cast<std::uint32_t>(product0)}};
        key.word[0] += 0x9E3779B9u;
        key.word[1] += 0xBB67AE85u;
    }
    return counter;
}

/// Natural logarithm of a normal number: x = m 2^e with m in [sqrt(1/2), sqrt(2)), log m = 2 artanh((m - 1) / (m + 1)).
FRESCO_HOST_DEVICE inline double logarithm(double x)
{
    std::uint64_t bits;
    std::memcpy(&bits, &x, sizeof bits);
    int exponent = static_cast<int>(bits >> 52) - 1023;
    bits = (bits & 0xFFFFFFFFFFFFFull) | (std::uint64_t{1023} << 52);
    double mantissa;
    std::memcpy(&mantissa, &bits, sizeof mantissa);
    if (mantissa > 1.4142135623730951) {
        mantissa *= 0.5;
        ++exponent;
    }
    const double s = (mantissa - 1.0) / (mantissa + 1.0);
    const double s2 = s * s;  // at most 0.0295: twelve terms reach the last bit
    double series = 0.0;
    for (int odd = 23; odd >= 1; odd -= 2)
        series = series * s2 + 1.0 / odd;
    return 2.0 * s * series + exponent * 0.69314718055994531;
}

struct SineCosine {
    double sine;
    double cosine;
};

/// Sine and cosine of 2 pi turn / 2^32. The integer turn makes the reduction to [-pi/4, pi/4) exact.
FRESCO_HOST_DEVICE inline SineCosine sineCosine(std::uint32_t turn)
{
    const std::uint32_t quadrant = (turn + 0x20000000u) >> 30;
    const auto rest = static_cast<std::int32_t>(turn - (quadrant << 30));
    const double angle = rest * (6.283185307179586 / 4294967296.0);
    const double square = angle * angle;
    double sine = 1.0;
    double cosine = 1.0;
    for (int n = 16; n >= 2; n -= 2) {  // Taylor, innermost term first; what is left out is below 1e-17
        sine = 1.0 - square / (n * (n + 1)) * sine;
        cosine = 1.0 - square / (n * (n - 1)) * cosine;
    }
    sine *= angle;
    switch (quadrant & 3u) {
    case 0: return {sine, cosine};
    case 1: return {cosine, -sine};
    case 2: return {-sine, -cosine};
    default: return {-cosine, sine};
    }
}

struct NormalPair {
    float first;
    float second;
};

/// Box-Muller. The half keeps the radius' uniform inside (0, 1), so the largest value is sqrt(-2 ln 2^-33) = 6.76.
FRESCO_HOST_DEVICE inline NormalPair normalPair(std::uint32_t radiusBits, std::uint32_t turn)
{
    const double uniform = (radiusBits + 0.5) * (1.0 / 4294967296.0);
    const double squaredRadius = -2.0 * logarithm(uniform);
#ifdef __CUDA_ARCH__
    const double radius = __dsqrt_rn(squaredRadius);
#else
    const double radius = std::sqrt(squaredRadius);
#endif
    const SineCosine direction = sineCosine(turn);
    return {static_cast<float>(radius * direction.cosine), static_cast<float>(radius * direction.sine)};
}

/// What a stream of numbers hangs on; NoiseKey of noise.h as raw words, so that .cu files can see it.
struct StreamKey {
    std::uint64_t seed;
    std::uint64_t frame;  ///< below 2^48
    std::uint32_t step;
    std::uint32_t purpose;  ///< below 2^8
};

inline constexpr std::int64_t kNormalsPerBlock = 4;

/// The four numbers of elements 4 block .. 4 block + 3. Layout of the Philox counter, lowest word first:
///     word 0        block, bits 0..31
///     word 1        frame, bits 0..31
///     word 2        step
///     word 3        purpose << 24 | frame bits 32..47 << 8 | block bits 32..39
/// and of its key: seed bits 0..31, seed bits 32..63. Words 0, 1 of the answer make elements 0, 1 and words 2, 3 make
/// 2, 3.
FRESCO_HOST_DEVICE inline void normalBlock(const StreamKey& key, std::uint64_t block, float (&out)[kNormalsPerBlock])
{
    const Block counter{{static_cast<std::uint32_t>(block),
                         static_cast<std::uint32_t>(key.frame),
                         key.step,
                         key.purpose << 24 | (static_cast<std::uint32_t>(key.frame >> 32) & 0xFFFFu) << 8 |
                             (static_cast<std::uint32_t>(block >> 32) & 0xFFu)}};
    const Block random =
        philox(counter, {{static_cast<std::uint32_t>(key.seed), static_cast<std::uint32_t>(key.seed >> 32)}});
    const NormalPair low = normalPair(random.word[0], random.word[1]);
    const NormalPair high = normalPair(random.word[2], random.word[3]);
    out[0] = low.first;
    out[1] = low.second;
    out[2] = high.first;
    out[3] = high.second;
}

}  // namespace fresco::kernels::noise
