// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>

namespace fresco::tensor::pickle {

/// One stored file of an archive, in bytes from the archive's start.
struct ZipEntry {
    std::size_t begin = 0;
    std::size_t bytes = 0;
    std::uint32_t checksum = 0;  ///< CRC-32 as stated, not yet compared; 0 also where the writer left it out
};

/// What a ZIP archive of uncompressed files holds, zip64 included. Every entry lies inside the archive and none
/// overlap.
class ZipArchive {
public:
    /// @param path  for messages only
    /// @throws Error{BadModel} damaged, encrypted, compressed or split over several files
    ZipArchive(std::span<const std::byte> bytes, const std::filesystem::path& path);

    const std::map<std::string, ZipEntry>& entries() const noexcept { return entries_; }

private:
    std::map<std::string, ZipEntry> entries_;
};

/// CRC-32 as ZIP uses it (reflected polynomial 0xEDB88320).
std::uint32_t crc32(std::span<const std::byte> bytes) noexcept;

}  // namespace fresco::tensor::pickle
