// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/media_info.h"
#include "suggestions/key_suggester.h"

#include <QString>

#include <optional>

namespace fresco::ui {

/// "Frame 112  ·  00:00:04:12"; without the timecode where frames have no even distance.
QString placeWords(std::int64_t frame, const std::optional<MediaInfo>& media);

/// Why the frame should be a keyframe, in one sentence.
QString reasonWords(const KeySuggestion& suggestion);

/// What is said in place of an empty list.
QString emptyWords(KeySuggester::Ground ground, bool hasSkipped);

}  // namespace fresco::ui
