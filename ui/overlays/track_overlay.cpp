// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlays/track_overlay.h"

#include "overlays/overlay_colours.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fresco::ui {

namespace {

constexpr std::size_t kHues = 12;
constexpr double kMark = 0.18;  ///< of a token's side

/// Hue goes round with the place in the frame, so that neighbours differ a little and far ones a lot.
std::size_t hueOf(QPointF place)
{
    return static_cast<std::size_t>((place.x() * 0.6 + place.y() * 0.4) * kHues) % kHues;
}

QColor hueColour(std::size_t hue) { return QColor::fromHsvF(static_cast<float>(hue) / kHues, 0.75F, 1.0F); }

class Drawer {
public:
    Drawer(const TokenTracks& tracks, std::size_t frame) : tracks_(tracks), frame_(frame) {}

    void add(std::size_t trajectory)
    {
        const QPointF here = placeAt(trajectory, frame_);
        const std::size_t hue = hueOf(here);
        keep(past_[hue], wayBack(trajectory));
        keep(future_[hue], wayOn(trajectory));
        marks_[hue].push_back(square(here));
        if (frame_ + 1 < tracks_.tokenFromTrajectory.size() && !tracks_.isLinkedToNext[frame_][trajectory])
            addCross(here);
    }

    std::vector<OverlayPath> paths() const
    {
        std::vector<OverlayPath> paths;
        for (std::size_t hue = 0; hue < kHues; ++hue) {
            append(paths, future_[hue], hueColour(hue), 1.0);
            append(paths, past_[hue], hueColour(hue), 2.2);
            append(paths, marks_[hue], hueColour(hue), 2.2);
        }
        append(paths, crosses_, QColor(0, 0, 0, 150), 2.6);
        append(paths, crosses_, QColor(kCutColour), 1.6);
        return paths;
    }

private:
    QPointF placeAt(std::size_t trajectory, std::size_t frame) const
    {
        return tokenCentre(tracks_, tracks_.tokenFromTrajectory[frame][trajectory]);
    }

    QPolygonF wayBack(std::size_t trajectory) const
    {
        QPolygonF way{placeAt(trajectory, frame_)};
        for (std::size_t f = frame_; f > 0 && tracks_.isLinkedToNext[f - 1][trajectory]; --f)
            way.prepend(placeAt(trajectory, f - 1));
        return way;
    }

    QPolygonF wayOn(std::size_t trajectory) const
    {
        QPolygonF way{placeAt(trajectory, frame_)};
        for (std::size_t f = frame_; f < tracks_.isLinkedToNext.size() && tracks_.isLinkedToNext[f][trajectory]; ++f)
            way << placeAt(trajectory, f + 1);
        return way;
    }

    static void keep(std::vector<QPolygonF>& lines, QPolygonF way)
    {
        if (way.size() > 1)
            lines.push_back(std::move(way));
    }

    QPointF arm() const { return {kMark / tracks_.columns, kMark / tracks_.rows}; }

    QPolygonF square(QPointF centre) const
    {
        const QPointF half = arm() * 0.5;
        return QPolygonF(QRectF(centre - half, centre + half));
    }

    void addCross(QPointF centre)
    {
        const QPointF down = arm() * 1.2, up(down.x(), -down.y());
        crosses_.push_back({centre - down, centre + down});
        crosses_.push_back({centre - up, centre + up});
    }

    static void
    append(std::vector<OverlayPath>& paths, const std::vector<QPolygonF>& lines, const QColor& colour, double width)
    {
        if (!lines.empty())
            paths.push_back({.lines = lines, .colour = colour, .width = width});
    }

    const TokenTracks& tracks_;
    std::size_t frame_;
    std::array<std::vector<QPolygonF>, kHues> past_, future_, marks_;
    std::vector<QPolygonF> crosses_;
};

}  // namespace

QPointF tokenCentre(const TokenTracks& tracks, int token)
{
    const int column = token % tracks.columns, row = token / tracks.columns;
    return {(column + 0.5) / tracks.columns, (row + 0.5) / tracks.rows};
}

std::vector<std::int32_t> trajectoryFromToken(const TokenTracks& tracks, std::size_t frame)
{
    const std::vector<std::int32_t>& tokens = tracks.tokenFromTrajectory[frame];
    std::vector<std::int32_t> trajectories(tokens.size());
    for (std::size_t k = 0; k < tokens.size(); ++k)
        trajectories[static_cast<std::size_t>(tokens[k])] = static_cast<std::int32_t>(k);
    return trajectories;
}

std::vector<OverlayPath> trackPaths(const TokenTracks& tracks, std::size_t frame, const TrackStyle& style)
{
    if (frame >= tracks.tokenFromTrajectory.size() || tracks.columns < 1)
        return {};
    const std::vector<std::int32_t> trajectories = trajectoryFromToken(tracks, frame);
    const int every =
        std::max(1, static_cast<int>(std::lround(std::sqrt(static_cast<double>(trajectories.size()) / style.tracks))));
    Drawer drawer(tracks, frame);
    for (int row = every / 2; row < tracks.rows; row += every)
        for (int column = every / 2; column < tracks.columns; column += every) {
            const int token = row * tracks.columns + column;
            drawer.add(static_cast<std::size_t>(trajectories[static_cast<std::size_t>(token)]));
        }
    return drawer.paths();
}

}  // namespace fresco::ui
