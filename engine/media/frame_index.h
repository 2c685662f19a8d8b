// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame_table.h"

#include <filesystem>
#include <stop_token>

namespace fresco::media {

/// Reads the whole file once without decoding, and decodes its first and last frames to see what is really there. Where
/// the packets do not tell (no or doubled times, two fields a frame), everything is decoded instead.
/// @throws as VideoDecoder; Error{UnreadableMedia} if no picture can be decoded; Cancelled
FrameTable buildFrameTable(const std::filesystem::path& path, const std::stop_token& stop);

/// The same, kept in the cache folder under the file's path, size and time of change.
FrameTable cachedFrameTable(const std::filesystem::path& path, const std::stop_token& stop);

}  // namespace fresco::media
