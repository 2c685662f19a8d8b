// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/timeline_content.h"

#include <QString>

namespace fresco::widgets {

/// What a key is, for tool tips and screen readers: "Keyframe 120, locked, rendered".
QString keyText(const TimelineKey& key);

}  // namespace fresco::widgets
