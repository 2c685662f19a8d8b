// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QRect>

#include <array>
#include <optional>
#include <set>

namespace fresco::widgets {

enum class Lane { Ruler, Source, Result, Keys, Batches, Graph, State };
inline constexpr std::array kLanes{
    Lane::Ruler, Lane::Source, Lane::Result, Lane::Keys, Lane::Batches, Lane::Graph, Lane::State};

/// Where the lanes of a timeline lie: the strips of pictures, and a little the graph, share what the others leave.
class LaneLayout {
public:
    /// @param lineHeight  of the font
    /// @param hidden      lanes that take no room; the ruler is never hidden
    LaneLayout(int width, int height, int lineHeight, const std::set<Lane>& hidden = {});
    LaneLayout() : LaneLayout(1, 1, 16) {}

    /// Empty where the lane is hidden.
    QRect of(Lane lane) const { return rects_[static_cast<std::size_t>(lane)]; }
    std::optional<Lane> at(int y) const;
    /// Below the last lane.
    int bottom() const;
    /// What the lanes need at least.
    static int smallestHeight(int lineHeight, const std::set<Lane>& hidden = {});

private:
    std::array<QRect, kLanes.size()> rects_;
};

}  // namespace fresco::widgets

Q_DECLARE_METATYPE(fresco::widgets::Lane)
