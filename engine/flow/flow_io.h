// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <filesystem>

namespace fresco::flow {

/// Reads Middlebury's .flo: motion in pixels, float32 [1, 2, H, W], channel 0 = x to the right, 1 = y down. Values over
/// 1e9, which mean "unknown" there, are kept: they point outside every picture.
/// @throws Error{NotFound}; Error{UnreadableMedia} no .flo file, of another length than its size needs, or with NaN
at::Tensor readFlo(const std::filesystem::path& path);

/// Writes one that appears whole or not at all.
/// @param flow  [1, 2, H, W], any device and real dtype. @throws Error{BadShape}; Error{DiskFull, OutputNotWritable}
void writeFlo(const std::filesystem::path& path, const at::Tensor& flow);

}  // namespace fresco::flow
