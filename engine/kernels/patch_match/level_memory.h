// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernels/patch_match/patch_match.h"

namespace fresco::kernels {

/// What a level's passes work on, in its device's memory: 34 bytes a pixel of the target, 4 of the source, besides
/// what is given.
class LevelMemory {
public:
    /// @param level  checked; its tensors are left as they are
    LevelMemory(const PatchMatchLevel& level, const PatchMatchSettings& settings);

    /// Lives as long as the memory. Uses are 0.
    patch_match::Level view() const;
    /// Waits for the device. @return how many pixels the last Measure found active; the next one counts anew
    std::int32_t takeActivePixels();
    const PatchMatchResult& result() const { return result_; }

private:
    at::Tensor emptyTarget(at::ScalarType type) const;

    PatchMatchLevel given_;
    PatchMatchSettings settings_;
    patch_match::Size sourceSize_;
    patch_match::Size targetSize_;
    PatchMatchResult result_;
    at::Tensor offered_;
    at::Tensor offeredEnergy_;
    at::Tensor change_;
    at::Tensor isActive_;
    at::Tensor activePixels_;
    at::Tensor uses_;
};

}  // namespace fresco::kernels
