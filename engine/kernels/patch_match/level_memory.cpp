// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/patch_match/level_memory.h"

#include "kernels/patch_match/check_level.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/zeros.h>

#include <algorithm>

namespace fresco::kernels {
namespace {

namespace pm = patch_match;

template <class T> T* pointerTo(const at::Tensor& tensor) { return static_cast<T*>(tensor.mutable_data_ptr()); }

}  // namespace

LevelMemory::LevelMemory(const PatchMatchLevel& level, const PatchMatchSettings& settings)
    : given_(level), settings_(settings), sourceSize_(sizeWithoutBorder(level.source, "source of patches")),
      targetSize_(sizeWithoutBorder(level.target, "target of patches")), result_{level.target.clone(),
                                                                                 level.field.clone(),
                                                                                 emptyTarget(at::kInt)},
      offered_(at::empty_like(level.field)), offeredEnergy_(emptyTarget(at::kInt)), change_(emptyTarget(at::kByte)),
      isActive_(emptyTarget(at::kByte)), activePixels_(at::zeros({1}, level.source.options().dtype(at::kInt))),
      uses_(at::zeros({sourceSize_.height, sourceSize_.width}, level.source.options().dtype(at::kInt)))
{
}

at::Tensor LevelMemory::emptyTarget(at::ScalarType type) const
{
    return at::empty({targetSize_.height, targetSize_.width}, given_.source.options().dtype(type));
}

pm::Level LevelMemory::view() const
{
    pm::Level level{};
    level.sourceSize = sourceSize_;
    level.targetSize = targetSize_;
    level.source = static_cast<const pm::Pixel*>(given_.source.const_data_ptr());
    level.target = pointerTo<pm::Pixel>(result_.target);
    level.field = pointerTo<pm::Centre>(result_.field);
    level.energy = pointerTo<std::uint32_t>(result_.energy);
    level.offered = pointerTo<pm::Centre>(offered_);
    level.offeredEnergy = pointerTo<std::uint32_t>(offeredEnergy_);
    if (given_.firstGuess.defined())
        level.firstGuess = static_cast<const pm::Centre*>(given_.firstGuess.const_data_ptr());
    level.change = pointerTo<std::uint8_t>(change_);
    level.isActive = pointerTo<std::uint8_t>(isActive_);
    level.activePixels = pointerTo<std::int32_t>(activePixels_);
    level.uses = pointerTo<std::int32_t>(uses_);
    level.unitsPerUse = settings_.unitsPerUse;
    level.stopThreshold = settings_.stopThreshold;
    std::copy(settings_.units.begin(), settings_.units.end(), level.units);
    return level;
}

std::int32_t LevelMemory::takeActivePixels()
{
    const auto count = activePixels_.item<std::int32_t>();
    activePixels_.zero_();
    return count;
}

}  // namespace fresco::kernels
