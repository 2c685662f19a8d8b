// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/timeline_content.h"

namespace fresco::widgets {

class TimelineView;

/// From now on screen readers see a timeline as a list of its keyframes. Does something only the first time.
void installTimelineAccessibility();

// What screen readers are told; nothing where none listens.

void tellKeysChanged(TimelineView& view, const std::vector<TimelineKey>& before);
void tellSelectionChanged(TimelineView& view);
void tellPlayheadChanged(TimelineView& view);

}  // namespace fresco::widgets
