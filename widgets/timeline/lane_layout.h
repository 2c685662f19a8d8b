// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

#include <array>
#include <optional>

namespace fresco::widgets {

enum class Lane { Ruler, Source, Result, Keys, Graph, State };
inline constexpr std::array kLanes{Lane::Ruler, Lane::Source, Lane::Result, Lane::Keys, Lane::Graph, Lane::State};

/// Where the lanes of a timeline lie: the strips of pictures share what the others leave.
class LaneLayout {
public:
    /// @param lineHeight  of the font
    LaneLayout(int width, int height, int lineHeight);
    LaneLayout() : LaneLayout(1, 1, 16) {}

    QRect of(Lane lane) const { return rects_[static_cast<std::size_t>(lane)]; }
    std::optional<Lane> at(int y) const;
    /// What all lanes need at least.
    static int smallestHeight(int lineHeight);

private:
    std::array<QRect, kLanes.size()> rects_;
};

}  // namespace fresco::widgets
