// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <map>
#include <string>

namespace fresco::tensor {

/// Writes tensors of any device and layout as a safetensors file that appears whole or not at all.
///
/// The same content gives the same bytes: wide types first, then by name, so that every tensor lies aligned.
/// @param metadata  becomes __metadata__
/// @throws Error{InvalidArgument} a dtype or name that safetensors has no place for; Error{DiskFull, OutputNotWritable}
void writeSafetensors(const std::filesystem::path& path,
                      const std::map<std::string, at::Tensor>& tensors,
                      const std::map<std::string, std::string>& metadata = {});

}  // namespace fresco::tensor
