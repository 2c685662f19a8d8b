// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/time.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <vector>

namespace fresco::pipeline {

/// The user's own masks: pictures in a folder, white = stands out. The last number in a file's name is its frame; a
/// frame without a mask takes that of the nearest one before it, or else the first.
class SaliencyMasks {
public:
    /// @throws Error{NotFound} no such folder, or no numbered picture in it
    explicit SaliencyMasks(const std::filesystem::path& folder);

    /// @return float32 [N, 1, H, W] in [0, 1], all of the first one's size. @throws Error{UnreadableMedia}
    at::Tensor of(const std::vector<FrameIndex>& frames) const;

private:
    const std::filesystem::path& fileOf(FrameIndex frame) const;

    std::map<std::int64_t, std::filesystem::path> files_;  ///< by frame
};

}  // namespace fresco::pipeline
