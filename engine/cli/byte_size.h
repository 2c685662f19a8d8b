// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace fresco::cli {

/// "20G", "500 MB", "1.5TB", "0": units of 1000, those of "GiB" of 1024, letters of any case; a bare number counts
/// bytes.
/// @throws Error{InvalidArgument} for anything else
std::int64_t bytesFromText(std::string_view text);

}  // namespace fresco::cli
