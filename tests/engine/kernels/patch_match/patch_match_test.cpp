// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "kernels/dispatch.h"
#include "kernels/patch_match/patch_match.h"
#include "support/devices.h"

#include <torch/types.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace fresco::kernels {
namespace {

using patch_match::kChannels;
using patch_match::kRadius;

constexpr int kShiftX = 3, kShiftY = 2;

/// With a border that repeats the outermost pixels.
at::Tensor bordered(const at::Tensor& picture)
{
    const auto repeated = [](std::int64_t length) {
        return at::arange(-kRadius, length + kRadius, at::kLong).clamp(0, length - 1);
    };
    return picture.index_select(0, repeated(picture.size(0))).index_select(1, repeated(picture.size(1))).contiguous();
}

at::Tensor randomField(std::int64_t height, std::int64_t width, std::int64_t sourceHeight, std::int64_t sourceWidth)
{
    return at::stack({at::randint(sourceWidth, {height, width}), at::randint(sourceHeight, {height, width})}, 2)
        .to(at::kShort);
}

/// Noise, and its part that begins kShiftX, kShiftY further on: pixel (x, y) of the target looks like (x + 3, y + 2).
PatchMatchLevel
shiftedLevel(std::int64_t height, std::int64_t width, std::int64_t sourceHeight, std::int64_t sourceWidth)
{
    at::manual_seed(11);
    const std::int64_t rows = std::max(height + kShiftY, sourceHeight),
                       columns = std::max(width + kShiftX, sourceWidth);
    const at::Tensor noise = at::randint(256, {rows, columns, kChannels}).to(at::kByte);
    noise.select(2, kChannels - 1).zero_();
    const at::Tensor target = noise.narrow(0, kShiftY, height).narrow(1, kShiftX, width).clone();
    target.narrow(2, 0, 3).zero_();
    return {bordered(noise.narrow(0, 0, sourceHeight).narrow(1, 0, sourceWidth)),
            bordered(target),
            randomField(height, width, sourceHeight, sourceWidth),
            {}};
}

PatchMatchSettings quickSettings()
{
    PatchMatchSettings settings;
    settings.units.fill(20);
    settings.units[kChannels - 1] = 0;
    settings.rounds = 4;
    settings.sweeps = 3;
    settings.key = 0x123456789ABCDEFull;
    return settings;
}

PatchMatchLevel onDevice(const PatchMatchLevel& level, at::Device device)
{
    const auto move = [&](const at::Tensor& tensor) { return tensor.defined() ? tensor.to(device) : tensor; };
    return {move(level.source), move(level.target), move(level.field), move(level.firstGuess)};
}

PatchMatchResult solved(const PatchMatchLevel& level, const PatchMatchSettings& settings, at::Device device)
{
    const PatchMatchResult made = patchMatch(onDevice(level, device), settings, {});
    EXPECT_EQ(made.field.device().type(), device.type());
    return {made.target.cpu(), made.field.cpu(), made.energy.cpu()};
}

/// The specification, read aloud: [h, w], on the processor.
at::Tensor plainEnergy(const PatchMatchLevel& level, const PatchMatchResult& made, const PatchMatchSettings& settings)
{
    at::Tensor units = at::empty({kChannels}, at::kDouble);
    for (std::size_t c = 0; c < settings.units.size(); ++c)
        units[static_cast<std::int64_t>(c)] = settings.units[c];
    const at::Tensor energy = at::empty_like(made.energy);
    const auto centres = made.field.accessor<std::int16_t, 3>();
    const auto patch = [](const at::Tensor& picture, std::int64_t x, std::int64_t y) {
        return picture.narrow(0, y, 5).narrow(1, x, 5).to(at::kDouble);
    };
    for (std::int64_t y = 0; y < energy.size(0); ++y)
        for (std::int64_t x = 0; x < energy.size(1); ++x) {
            const at::Tensor difference =
                patch(made.target, x, y) - patch(level.source, centres[y][x][0], centres[y][x][1]);
            energy[y][x] = (difference.square() * units).sum();
        }
    return energy;
}

bool areEqual(const PatchMatchResult& a, const PatchMatchResult& b)
{
    return at::equal(a.target, b.target) && at::equal(a.field, b.field) && at::equal(a.energy, b.energy);
}

struct Sides {
    std::int64_t height, width, sourceHeight, sourceWidth;
};
/// Odd, smaller than a block of threads, smaller than a patch, one pixel, of different sizes.
constexpr Sides kSides[] = {
    {43, 61, 43, 61}, {9, 17, 9, 17}, {3, 4, 3, 4}, {1, 1, 1, 1}, {1, 40, 25, 2}, {20, 30, 33, 5}};

class PatchMatchOnDevice : public ::testing::TestWithParam<at::Device> {};

TEST_P(PatchMatchOnDevice, GivesTheSameBitsAsTheProcessorAndEveryTime)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    for (const auto& [height, width, sourceHeight, sourceWidth] : kSides) {
        SCOPED_TRACE(std::to_string(width) + "x" + std::to_string(height));
        PatchMatchLevel level = shiftedLevel(height, width, sourceHeight, sourceWidth);
        PatchMatchSettings settings = quickSettings();
        settings.unitsPerUse = 700.0F;
        const PatchMatchResult expected = solved(level, settings, at::kCPU);
        EXPECT_TRUE(areEqual(solved(level, settings, GetParam()), expected));
        EXPECT_TRUE(areEqual(solved(level, settings, GetParam()), expected));
        level.firstGuess = randomField(height, width, sourceHeight, sourceWidth);
        EXPECT_TRUE(areEqual(solved(level, settings, GetParam()), solved(level, settings, at::kCPU)));
    }
}

TEST_P(PatchMatchOnDevice, EveryPatchLiesInTheSourceAndItsEnergyIsTrue)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    for (const auto& [height, width, sourceHeight, sourceWidth] : kSides) {
        SCOPED_TRACE(std::to_string(width) + "x" + std::to_string(height));
        const PatchMatchLevel level = shiftedLevel(height, width, sourceHeight, sourceWidth);
        const PatchMatchResult made = solved(level, quickSettings(), GetParam());
        EXPECT_GE(made.field.min().item<int>(), 0);
        EXPECT_LT(made.field.select(2, 0).max().item<int>(), sourceWidth);
        EXPECT_LT(made.field.select(2, 1).max().item<int>(), sourceHeight);
        EXPECT_TRUE(at::equal(made.energy, plainEnergy(level, made, quickSettings())));
        const at::Tensor inside = made.target.narrow(0, kRadius, height).narrow(1, kRadius, width);
        EXPECT_TRUE(at::equal(bordered(inside), made.target)) << "the border repeats the outermost pixels";
        EXPECT_TRUE(at::equal(made.target.narrow(2, 3, 13), level.target.narrow(2, 3, 13))) << "guides stay";
    }
}

TEST_P(PatchMatchOnDevice, FindsAShiftFromARandomField)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    const std::int64_t height = 43, width = 61;
    const PatchMatchLevel level = shiftedLevel(height, width, height + kShiftY, width + kShiftX);
    const PatchMatchResult made = solved(level, quickSettings(), GetParam());
    const at::Tensor x = made.field.select(2, 0) - at::arange(width);
    const at::Tensor y = made.field.select(2, 1) - at::arange(height).unsqueeze(1);
    const double right = ((x == kShiftX) & (y == kShiftY)).to(at::kFloat).mean().item<double>();
    EXPECT_GT(right, 0.97);
}

TEST_P(PatchMatchOnDevice, WhatIsTheSameStaysTheSame)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    const std::int64_t height = 23, width = 31;
    PatchMatchLevel level = shiftedLevel(height, width, height, width);
    level.target = level.source.clone();
    level.target.narrow(2, 0, 3).zero_();
    level.field =
        at::stack({at::arange(width).expand({height, width}), at::arange(height).unsqueeze(1).expand({height, width})},
                  2)
            .to(at::kShort)
            .contiguous();
    const PatchMatchResult made = solved(level, quickSettings(), GetParam());
    EXPECT_TRUE(at::equal(made.field, level.field));
    EXPECT_TRUE(at::equal(made.target, level.source));
    EXPECT_EQ(made.energy.max().item<int>(), 0);
}

TEST_P(PatchMatchOnDevice, PriceOfUseSpreadsThePatches)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    PatchMatchLevel level = shiftedLevel(40, 40, 40, 40);
    level.target.fill_(128);  // a flat picture looks most like a few patches
    const auto usedPlaces = [&](float unitsPerUse) {
        PatchMatchSettings settings = quickSettings();
        settings.unitsPerUse = unitsPerUse;
        const at::Tensor field = solved(level, settings, GetParam()).field.to(at::kLong);
        return std::get<0>(at::_unique2(field.select(2, 1) * 40 + field.select(2, 0))).numel();
    };
    EXPECT_GT(usedPlaces(3e4F), 3 * usedPlaces(0.0F));
}

TEST_P(PatchMatchOnDevice, LeavesWhatItWasGiven)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    const PatchMatchLevel level = onDevice(shiftedLevel(20, 20, 20, 20), GetParam());
    const at::Tensor target = level.target.clone(), field = level.field.clone();
    patchMatch(level, quickSettings(), {});
    EXPECT_TRUE(at::equal(level.target, target));
    EXPECT_TRUE(at::equal(level.field, field));
}

TEST_P(PatchMatchOnDevice, StopsWhenAsked)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    std::stop_source stop;
    stop.request_stop();
    const PatchMatchLevel level = onDevice(shiftedLevel(20, 20, 20, 20), GetParam());
    EXPECT_THROW(patchMatch(level, quickSettings(), stop.get_token()), Cancelled);
}

TEST_P(PatchMatchOnDevice, RefusesWhatDoesNotFit)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    const std::vector<std::pair<const char*, std::function<void(PatchMatchLevel&)>>> faults{
        {"no source", [](auto& level) { level.source = at::Tensor(); }},
        {"nothing but a border", [](auto& level) { level.source = level.source.narrow(0, 0, 4).contiguous(); }},
        {"other channels", [](auto& level) { level.target = level.target.narrow(2, 0, 15).contiguous(); }},
        {"a side too long",
         [](auto& level) {
             level.source = at::zeros({5, 32772, 16}, level.source.options());
         }},
        {"field of another size", [](auto& level) { level.field = level.field.narrow(0, 0, 9).contiguous(); }},
        {"a patch outside", [](auto& level) { level.field[19][19][1] = 20; }},
        {"a patch below 0", [](auto& level) { level.field[0][0][0] = -1; }},
        {"a guess outside", [](auto& level) { level.firstGuess = at::full_like(level.field, 20); }},
    };
    for (const auto& [what, damage] : faults) {
        SCOPED_TRACE(what);
        PatchMatchLevel level = onDevice(shiftedLevel(20, 20, 20, 20), GetParam());
        damage(level);
        EXPECT_THROW(patchMatch(level, quickSettings(), {}), Error);
    }
}

INSTANTIATE_TEST_SUITE_P(Devices, PatchMatchOnDevice, ::testing::ValuesIn(test::kDevices), test::deviceName);

TEST(CudaLaunch, AFullCardIsToldAsSuch)
{
    EXPECT_EQ(launchFailure("patchMatch", "out of memory").kind(), ErrorKind::OutOfMemory);
    EXPECT_EQ(launchFailure("patchMatch", "invalid device function").kind(), ErrorKind::Internal);
}

}  // namespace
}  // namespace fresco::kernels
