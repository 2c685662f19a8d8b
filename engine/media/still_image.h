// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace fresco::media {

/// Reads a picture (PNG, JPEG, whatever FFmpeg knows; the first one of a film) as Rgb8 in sRGB, turned upright.
/// @throws Error{NotFound}; Error{UnreadableMedia}
ImageView readImage(const std::filesystem::path& path);

/// The bytes of a PNG file: Gray8, Rgb8, Rgba8 or Rgb16.
std::vector<std::byte> encodePng(const ImageView& image);

/// @throws Error{OutputNotWritable}; Error{DiskFull}. The file appears whole or not at all.
void writePng(const std::filesystem::path& path, const ImageView& image);

}  // namespace fresco::media
