// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tensor/element_type.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <span>
#include <string>

namespace fresco::tensor {

/// Where one tensor lies, in bytes from the start of the file.
struct SafetensorsEntry {
    TensorInfo info;
    std::size_t begin = 0;
    std::size_t bytes = 0;
};

/// What stands before the numbers in a safetensors file: 8 bytes of length, little-endian, then JSON.
struct SafetensorsHeader {
    std::map<std::string, SafetensorsEntry, std::less<>> tensors;
    std::map<std::string, std::string> metadata;
};

/// Reads and checks the header: afterwards every entry lies inside `file`, has as many bytes as its shape and type
/// need, and the entries cover the rest of the file without overlap or hole, as the format demands.
/// @param path  for messages only
/// @throws Error{BadModel}
SafetensorsHeader parseSafetensorsHeader(std::span<const std::byte> file, const std::filesystem::path& path);

}  // namespace fresco::tensor
