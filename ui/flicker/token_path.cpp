// SPDX-License-Identifier: GPL-3.0-or-later
#include "flicker/token_path.h"

#include "overlays/track_overlay.h"

#include <algorithm>
#include <cmath>

namespace fresco::ui {

namespace {

constexpr double kCovered = 0.5;  ///< the engine's bound for an occluded token

/// Middle of a token in a picture of any size, to the left and above of which the four middle pixels lie.
struct Middle {
    int column;
    int row;
};

Middle middleOf(int width, int height, const TokenTracks& tracks, int token)
{
    const QPointF centre = tokenCentre(tracks, token);
    return {std::clamp(static_cast<int>(std::lround(centre.x() * width)), 1, std::max(1, width - 1)),
            std::clamp(static_cast<int>(std::lround(centre.y() * height)), 1, std::max(1, height - 1))};
}

template <class Value> const Value* at(const std::vector<Value>& values, std::size_t index)
{
    return index < values.size() ? &values[index] : nullptr;
}

int tokenAt(const TokenTracks& tracks, QPointF place)
{
    const int column = std::clamp(static_cast<int>(place.x() * tracks.columns), 0, tracks.columns - 1);
    const int row = std::clamp(static_cast<int>(place.y() * tracks.rows), 0, tracks.rows - 1);
    return row * tracks.columns + column;
}

/// The token that a motion leads to, rounded as the engine does; absent: outside, or the motion is not known.
std::optional<int> tokenBeside(const TokenTracks& tracks, int token, QPointF motionPixels)
{
    const int fromColumn = token % tracks.columns, fromRow = token / tracks.columns;
    const double column = std::nearbyint(fromColumn + motionPixels.x() / tracks.stride);
    const double row = std::nearbyint(fromRow + motionPixels.y() / tracks.stride);
    const bool isInside = column >= 0 && row >= 0 && column < tracks.columns && row < tracks.rows;  // false for NaN
    return isInside ? std::optional(static_cast<int>(row) * tracks.columns + static_cast<int>(column)) : std::nullopt;
}

/// One step of a path: what ties it or cuts it, and where it goes on.
struct Move {
    PathStep step;
    std::optional<int> token;
};

class PathFinder {
public:
    explicit PathFinder(const GuidanceReport& report) : report_(report), tracks_(report.tracks.front())
    {
        for (std::size_t frame = 0; frame < tracks_.tokenFromTrajectory.size(); ++frame)
            trajectories_.push_back(trajectoryFromToken(tracks_, frame));
    }

    /// From a token of one frame to a neighbouring one.
    Move move(std::size_t from, int token, bool goesForth) const
    {
        const std::size_t to = goesForth ? from + 1 : from - 1, pair = std::min(from, to);
        const std::size_t trajectory = trajectoryAt(from, token);
        if (tracks_.isLinkedToNext[pair][trajectory])
            return {{}, tracks_.tokenFromTrajectory[to][trajectory]};
        const std::optional<int> target = followed(pair, token, goesForth);
        if (!target)
            return {cut(CutReason::Outside), {}};
        if (isCovered(pair, token, *target, goesForth))
            return {cut(CutReason::Hidden), target};
        const std::size_t owner = trajectoryAt(to, *target);
        if (!tracks_.isLinkedToNext[pair][owner])
            return {cut(CutReason::Unclaimed), target};
        return {lostTo(tracks_.tokenFromTrajectory[from][owner]), target};
    }

    PathPlace placeOf(std::size_t index, std::optional<int> token) const
    {
        PathPlace place{.index = index, .frame = report_.frames[index], .token = token};
        if (!token)
            return place;
        place.place = tokenCentre(tracks_, *token);
        if (const ImageView* shared = at(report_.crossFrameTokens, index))
            place.isShared = meanOfToken(*shared, tracks_, *token) > kCovered;
        if (const ImageView* control = at(report_.controlMaps, index))
            place.control = meanOfToken(*control, tracks_, *token);
        if (const ImageView* background = at(report_.background, index))
            place.background = meanOfToken(*background, tracks_, *token);
        return place;
    }

    std::size_t frames() const { return trajectories_.size(); }

private:
    static PathStep cut(CutReason reason) { return {.cut = reason, .winner = {}}; }
    PathStep lostTo(int token) const { return {.cut = CutReason::LostTie, .winner = tokenCentre(tracks_, token)}; }

    std::size_t trajectoryAt(std::size_t frame, int token) const
    {
        return static_cast<std::size_t>(trajectories_[frame][static_cast<std::size_t>(token)]);
    }

    std::optional<int> followed(std::size_t pair, int token, bool goesForth) const
    {
        const FlowField* const flow = at(goesForth ? report_.nextFromThis : report_.thisFromNext, pair);
        return flow && !flow->isEmpty() ? tokenBeside(tracks_, token, motionOfToken(*flow, tracks_, token))
                                        : std::nullopt;
    }

    bool isCovered(std::size_t pair, int token, int target, bool goesForth) const
    {
        const auto covers = [&](const ImageView* occlusion, int place) {
            return occlusion && meanOfToken(*occlusion, tracks_, place) > kCovered;
        };
        const ImageView* const onNext = at(report_.occludedOnNext, pair);
        return goesForth ? covers(at(report_.occludedOnThis, pair), token) || covers(onNext, target)
                         : covers(onNext, token);
    }

    const GuidanceReport& report_;
    const TokenTracks& tracks_;
    std::vector<std::vector<std::int32_t>> trajectories_;
};

/// Whether the parts of a report fit each other.
bool isWhole(const GuidanceReport& report)
{
    if (report.tracks.empty() || report.frames.empty())
        return false;
    const TokenTracks& tracks = report.tracks.front();
    const auto tokens =
        static_cast<std::size_t>(std::max(0, tracks.columns)) * static_cast<std::size_t>(std::max(0, tracks.rows));
    const auto hasAllTokens = [tokens](const auto& row) { return row.size() == tokens; };
    return tokens > 0 && tracks.stride > 0 && tracks.tokenFromTrajectory.size() == report.frames.size() &&
           tracks.isLinkedToNext.size() + 1 == report.frames.size() &&
           std::all_of(tracks.tokenFromTrajectory.begin(), tracks.tokenFromTrajectory.end(), hasAllTokens) &&
           std::all_of(tracks.isLinkedToNext.begin(), tracks.isLinkedToNext.end(), hasAllTokens);
}

}  // namespace

std::size_t TokenPath::cuts() const
{
    return static_cast<std::size_t>(
        std::count_if(steps.begin(), steps.end(), [](const PathStep& step) { return !step.isLinked(); }));
}

QPointF motionOfToken(const FlowField& flow, const TokenTracks& tracks, int token)
{
    const Middle middle = middleOf(flow.width, flow.height, tracks, token);
    QPointF sum;
    for (const int row : {middle.row - 1, middle.row})
        for (const int column : {middle.column - 1, middle.column})
            sum += QPointF(flow.x(column, row), flow.y(column, row));
    return sum / 4.0;
}

double meanOfToken(const ImageView& mask, const TokenTracks& tracks, int token)
{
    if (mask.isEmpty() || mask.format != PixelFormat::Gray8)
        return 0.0;
    if (mask.width == tracks.columns && mask.height == tracks.rows) {  // a pixel a token
        const int row = token / tracks.columns;
        return mask.row(row)[token % tracks.columns] / 255.0;
    }
    const Middle middle = middleOf(mask.width, mask.height, tracks, token);
    int sum = 0;
    for (const int row : {middle.row - 1, middle.row})
        for (const int column : {middle.column - 1, middle.column})
            sum += mask.row(std::min(row, mask.height - 1))[std::min(column, mask.width - 1)];
    return sum / (4.0 * 255.0);
}

std::optional<TokenPath> tokenPath(const GuidanceReport& report, std::size_t index, QPointF point)
{
    if (!isWhole(report) || index >= report.frames.size())
        return std::nullopt;
    const PathFinder finder(report);
    std::vector<std::optional<int>> tokens(finder.frames());
    TokenPath path{.origin = index, .places = {}, .steps = std::vector<PathStep>(finder.frames() - 1)};
    tokens[index] = tokenAt(report.tracks.front(), point);
    const PathStep isGone{.cut = CutReason::Outside, .winner = {}};
    for (std::size_t f = index; f + 1 < finder.frames(); ++f) {
        const std::optional<int> token = tokens[f];
        const Move move = token ? finder.move(f, *token, true) : Move{isGone, {}};
        path.steps[f] = move.step;
        tokens[f + 1] = move.token;
    }
    for (std::size_t f = index; f > 0; --f) {
        const std::optional<int> token = tokens[f];
        const Move move = token ? finder.move(f, *token, false) : Move{isGone, {}};
        path.steps[f - 1] = move.step;
        tokens[f - 1] = move.token;
    }
    for (std::size_t f = 0; f < tokens.size(); ++f)
        path.places.push_back(finder.placeOf(f, tokens[f]));
    return path;
}

}  // namespace fresco::ui
