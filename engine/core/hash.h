// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace fresco::core {

/// 128-bit content hash (XXH3) as 32 hex digits. For cache keys and identity, not against an attacker.
std::string contentHash(std::span<const std::byte> bytes);
std::string contentHash(std::string_view text);

}  // namespace fresco::core
