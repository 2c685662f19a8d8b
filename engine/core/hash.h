// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>

namespace fresco::core {

/// 128-bit content hash (XXH3) as 32 hex digits. For cache keys and identity, not against an attacker.
std::string contentHash(std::span<const std::byte> bytes);
std::string contentHash(std::string_view text);
/// Of a whole file, read in pieces. @throws Error{NotFound} if it cannot be read; Cancelled
std::string contentHashOfFile(const std::filesystem::path& file, const std::stop_token& stop = {});

}  // namespace fresco::core
