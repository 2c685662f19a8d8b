// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "damaged/damaged_file.h"

#include <string_view>

namespace fresco::test {

/// A safetensors file with this header and `dataBytes` zero bytes of numbers.
std::string safetensorsFile(std::string_view header, std::size_t dataBytes);

/// "a" F32 2x3 and "b" U8 4: what the damaged files are mutations of.
std::string soundSafetensors();

std::vector<DamagedFile> damagedSafetensors();

}  // namespace fresco::test
