// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace fresco::widgets {

/// From now on screen readers see a timeline as a list of its keyframes. Does something only the first time.
void installTimelineAccessibility();

}  // namespace fresco::widgets
