// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/patch_match/check_level.h"

#include "fresco/worded_error.h"
#include "tensor/shape_check.h"

#include <ATen/ops/amax.h>
#include <ATen/ops/amin.h>

#include <algorithm>
#include <limits>
#include <numeric>

namespace fresco::kernels {
namespace {

namespace pm = patch_match;

constexpr std::int64_t kLargestSide = std::numeric_limits<std::int16_t>::max();
constexpr std::int64_t kPatchPixels = std::int64_t{pm::kSide} * pm::kSide;
constexpr std::int64_t kBothBorders = std::int64_t{2} * pm::kRadius;
/// Even all patches at one place can be counted in 32 bits.
constexpr std::int64_t kMostPixels = std::numeric_limits<std::int32_t>::max() / kPatchPixels;

/// A fault of the caller's, not of anyone's data.
void checkLayout(const at::Tensor& tensor, at::ScalarType type, at::Device device)
{
    FRESCO_CHECK(tensor.scalar_type() == type && tensor.device() == device && tensor.is_contiguous());
}

void checkPicture(const at::Tensor& bordered, at::Device device)
{
    checkLayout(bordered, at::kByte, device);
    FRESCO_CHECK(reinterpret_cast<std::uintptr_t>(bordered.const_data_ptr()) % alignof(pm::Pixel) == 0);
}

void checkField(const at::Tensor& field, pm::Size size, pm::Size source, at::Device device)
{
    tensor::requireShape(field, {size.height, size.width, 2}, "field of patches");
    checkLayout(field, at::kShort, device);
    const at::Tensor first = field.amin({0, 1}).cpu(), last = field.amax({0, 1}).cpu();
    const auto* const low = first.const_data_ptr<std::int16_t>();
    const auto* const high = last.const_data_ptr<std::int16_t>();
    if (!source.holds(low[0], low[1]) || !source.holds(high[0], high[1]))
        throw Error{ErrorKind::BadShape, "A patch lies outside the picture that it is taken from."};
}

void checkSettings(const PatchMatchSettings& settings)
{
    const auto& units = settings.units;
    FRESCO_CHECK(
        std::all_of(units.begin(), units.end(), [](std::int16_t price) { return price >= 0 && price <= 127; }));
    const std::int64_t sum = std::accumulate(units.begin(), units.end(), std::int64_t{0});
    FRESCO_CHECK(sum * 255 * 255 * kPatchPixels <= std::numeric_limits<std::int32_t>::max());
    FRESCO_CHECK(settings.unitsPerUse >= 0.0F && settings.rounds >= 1 && settings.sweeps >= 1);
}

}  // namespace

pm::Size sizeWithoutBorder(const at::Tensor& bordered, const char* name)
{
    tensor::requireShape(bordered, {tensor::kAnySide, tensor::kAnySide, pm::kChannels}, name);
    const std::int64_t height = bordered.size(0) - kBothBorders, width = bordered.size(1) - kBothBorders;
    const bool fits =
        std::min(width, height) >= 1 && std::max(width, height) <= kLargestSide && width * height <= kMostPixels;
    if (!fits)
        throw WordedError{
            ErrorKind::BadShape,
            worded(FRESCO_TEXT(
                "Errors",
                "Pictures of this size cannot be put together from patches; choose another working resolution.")),
            std::string(name) + " with its border is " + tensor::shapeText(bordered.sizes())};
    return {static_cast<int>(width), static_cast<int>(height)};
}

void checkLevel(const PatchMatchLevel& level, const PatchMatchSettings& settings)
{
    checkSettings(settings);
    const pm::Size source = sizeWithoutBorder(level.source, "source of patches");
    const pm::Size target = sizeWithoutBorder(level.target, "target of patches");
    const at::Device device = level.source.device();
    checkPicture(level.source, device);
    checkPicture(level.target, device);
    checkField(level.field, target, source, device);
    if (level.firstGuess.defined())
        checkField(level.firstGuess, target, source, device);
}

}  // namespace fresco::kernels
