// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/patch/patch_energy.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace fresco::propagation {

namespace {

/// The middle row says most, and a first look after one row turns down most candidates of a random search.
constexpr std::array<int, kPatchSide> kRowOrder{2, 0, 4, 1, 3};

std::uint32_t plainEnergy(PatchCorner a, PatchCorner b, const ChannelWeights& weights, std::uint32_t limit)
{
    std::uint32_t energy = 0;
    for (const int row : kRowOrder) {
        const PackedPixel* const left = a.pixels + row * a.stride;
        const PackedPixel* const right = b.pixels + row * b.stride;
        for (int x = 0; x < kPatchSide; ++x)
            for (std::size_t c = 0; c < kPackedChannels; ++c) {
                const int difference = left[x].value[c] - right[x].value[c];
                energy += static_cast<std::uint32_t>(difference * difference * weights.units[c]);
            }
        if (energy >= limit)
            return energy;
    }
    return energy;
}

#if defined(__x86_64__)

std::uint32_t sum(__m128i lanes)
{
    lanes = _mm_add_epi32(lanes, _mm_shuffle_epi32(lanes, _MM_SHUFFLE(1, 0, 3, 2)));
    lanes = _mm_add_epi32(lanes, _mm_shuffle_epi32(lanes, _MM_SHUFFLE(2, 3, 0, 1)));
    return static_cast<std::uint32_t>(_mm_cvtsi128_si32(lanes));
}

const __m128i* registers(const void* memory) { return static_cast<const __m128i*>(memory); }

/// |a - b| of 16 bytes as 16-bit numbers d; adds d * (weight * d), which is exact: weight * d is below 2^15.
void addPixelSse2(const PackedPixel* a, const PackedPixel* b, __m128i lowWeights, __m128i highWeights, __m128i& total)
{
    const __m128i left = _mm_load_si128(registers(a)), right = _mm_load_si128(registers(b));
    const __m128i difference = _mm_or_si128(_mm_subs_epu8(left, right), _mm_subs_epu8(right, left));
    const __m128i low = _mm_unpacklo_epi8(difference, _mm_setzero_si128());
    const __m128i high = _mm_unpackhi_epi8(difference, _mm_setzero_si128());
    total = _mm_add_epi32(total, _mm_madd_epi16(low, _mm_mullo_epi16(low, lowWeights)));
    total = _mm_add_epi32(total, _mm_madd_epi16(high, _mm_mullo_epi16(high, highWeights)));
}

std::uint32_t sse2Energy(PatchCorner a, PatchCorner b, const ChannelWeights& weights, std::uint32_t limit)
{
    const __m128i low = _mm_load_si128(registers(weights.units.data()));
    const __m128i high = _mm_load_si128(registers(weights.units.data() + 8));
    __m128i total = _mm_setzero_si128();
    for (std::size_t i = 0; i < kRowOrder.size(); ++i) {
        const PackedPixel* const left = a.pixels + kRowOrder[i] * a.stride;
        const PackedPixel* const right = b.pixels + kRowOrder[i] * b.stride;
        for (int x = 0; x < kPatchSide; ++x)
            addPixelSse2(left + x, right + x, low, high, total);
        if (i % 2 == 0)  // after 1, 3 and 5 rows: adding up the lanes costs as much as a pixel
            if (const std::uint32_t energy = sum(total); energy >= limit || i + 1 == kRowOrder.size())
                return energy;
    }
    return sum(total);
}

[[gnu::target("avx2")]] inline void
addPixelAvx2(const PackedPixel* a, const PackedPixel* b, __m256i weights, __m256i& total)
{
    const __m256i left = _mm256_cvtepu8_epi16(_mm_load_si128(registers(a)));
    const __m256i right = _mm256_cvtepu8_epi16(_mm_load_si128(registers(b)));
    const __m256i difference = _mm256_sub_epi16(left, right);
    total = _mm256_add_epi32(total, _mm256_madd_epi16(difference, _mm256_mullo_epi16(difference, weights)));
}

[[gnu::target("avx2")]] std::uint32_t
avx2Energy(PatchCorner a, PatchCorner b, const ChannelWeights& weights, std::uint32_t limit)
{
    const __m256i units = _mm256_load_si256(reinterpret_cast<const __m256i*>(weights.units.data()));
    __m256i total = _mm256_setzero_si256();
    std::uint32_t energy = 0;
    for (std::size_t i = 0; i < kRowOrder.size(); ++i) {
        const PackedPixel* const left = a.pixels + kRowOrder[i] * a.stride;
        const PackedPixel* const right = b.pixels + kRowOrder[i] * b.stride;
        for (int x = 0; x < kPatchSide; ++x)
            addPixelAvx2(left + x, right + x, units, total);
        if (i % 2 == 1)
            continue;
        energy = sum(_mm_add_epi32(_mm256_castsi256_si128(total), _mm256_extracti128_si256(total, 1)));
        if (energy >= limit)
            break;
    }
    return energy;
}

#endif

}  // namespace

ChannelWeights channelWeights(const SynthesisRequest& request)
{
    float sum = request.settings.styleWeight, largest = request.settings.styleWeight;
    for (const Guide& guide : request.guides) {
        sum += guide.weight;
        largest = std::max(largest, guide.weight);
    }
    // 60 makes the default weights whole. Rounding adds at most half a unit a channel.
    constexpr double kWished = 60.0, kLargestUnits = 127.0;
    constexpr std::int64_t kFittingUnits = (std::int64_t{1} << 31) / (std::int64_t{kPatchPixels} * 255 * 255);
    constexpr auto kLargestSum = static_cast<double>(kFittingUnits - kPackedChannels / 2);
    ChannelWeights weights;
    const double units =
        std::min({kWished, 3.0 * kLargestUnits / static_cast<double>(largest), kLargestSum / static_cast<double>(sum)});
    weights.unitsPerWeight = units;
    const auto set = [&](std::size_t first, float weight) {
        for (std::size_t c = first; c < first + 3; ++c)
            weights.units[c] = static_cast<std::int16_t>(std::lround(units * static_cast<double>(weight) / 3.0));
    };
    set(0, request.settings.styleWeight);
    for (std::size_t i = 0; i < request.guides.size(); ++i)
        set(3 + 3 * i, request.guides[i].weight);
    return weights;
}

PatchEnergy patchEnergyNamed(const char* name) noexcept
{
    const std::string_view wanted = name;
#if defined(__x86_64__)
    if (wanted == "avx2")
        return __builtin_cpu_supports("avx2") != 0 ? avx2Energy : nullptr;
    if (wanted == "sse2")
        return sse2Energy;
#endif
    return wanted == "plain" ? plainEnergy : nullptr;
}

PatchEnergy fastestPatchEnergy() noexcept
{
    for (const char* const name : {"avx2", "sse2"})
        if (const PatchEnergy energy = patchEnergyNamed(name))
            return energy;
    return plainEnergy;
}

}  // namespace fresco::propagation
