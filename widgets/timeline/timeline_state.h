// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/timeline_content.h"

#include <QRect>
#include <QString>

#include <optional>
#include <set>

namespace fresco::widgets {

/// In and out while one of them is dragged.
struct RangeEdges {
    std::optional<std::int64_t> in{};
    std::optional<std::int64_t> out{};

    friend bool operator==(const RangeEdges&, const RangeEdges&) = default;
};

/// What is on the timeline for the moment: selection, playhead, and a drag that is under way.
struct TimelineState {
    std::int64_t playhead = 0;
    std::set<std::int64_t> selected{};  ///< frames of keys
    std::set<std::int64_t> dragged{};   ///< keys that are being moved
    std::int64_t shift = 0;             ///< by how many frames
    std::optional<RangeEdges> range{};
    std::optional<std::int64_t> dropKey{};  ///< that a picture is held over
    std::optional<std::int64_t> hovered{};  ///< frame under the cursor
    std::optional<QRect> rubberBand{};
    QString dragText{};  ///< what would happen on release
    bool showsTimecode = true;
};

}  // namespace fresco::widgets
