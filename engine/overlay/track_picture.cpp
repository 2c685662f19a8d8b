// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/track_picture.h"

#include "overlay/tint.h"
#include "tensor/shape_check.h"

#include <ATen/Functions.h>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace fresco::overlay {
namespace {

constexpr Colour kCut = kVermilion;

/// One trajectory on the canvas.
struct Track {
    std::vector<cv::Point> places;  ///< by frame
    std::vector<bool> isLinked;     ///< the step from frame i to i + 1
    Colour colour;
};

/// Hue goes round with the place in the picture, so that neighbours differ a little and far ones a lot.
Colour colourFor(double turn)
{
    const auto channel = [&](double offset) {
        const double wave = 0.5 + 0.5 * std::cos(2.0 * M_PI * (turn + offset));
        return static_cast<std::uint8_t>(std::lround(70.0 + 185.0 * wave));
    };
    return {channel(0.0), channel(-1.0 / 3.0), channel(1.0 / 3.0)};
}

class TrackReader {
public:
    TrackReader(const guidance::Correspondence& tracks, const TrackStyle& style, cv::Size size)
        : tokens_(tracks.tokenFromTrajectory.to(at::kCPU)), isLinked_(tracks.isLinked.to(at::kCPU)), style_(style),
          size_(size)
    {
    }

    Track read(std::int64_t trajectory) const
    {
        const auto tokens = tokens_.accessor<std::int64_t, 2>();
        const auto linked = isLinked_.accessor<bool, 3>();
        Track track;
        for (std::int64_t frame = 0; frame < tokens.size(0); ++frame) {
            track.places.push_back(centreOf(tokens[frame][trajectory]));
            if (frame > 0)
                track.isLinked.push_back(linked[trajectory][frame - 1][frame]);
        }
        const std::int64_t column = trajectory % style_.columns, row = trajectory / style_.columns;
        const double across = static_cast<double>(column) / static_cast<double>(style_.columns);
        const double down = static_cast<double>(row) / static_cast<double>(style_.rows);
        track.colour = colourFor(across * 0.6 + down * 0.4);
        return track;
    }

private:
    cv::Point centreOf(std::int64_t token) const
    {
        const std::int64_t column = token % style_.columns, row = token / style_.columns;
        const double x = (static_cast<double>(column) + 0.5) / static_cast<double>(style_.columns);
        const double y = (static_cast<double>(row) + 0.5) / static_cast<double>(style_.rows);
        return {static_cast<int>(std::lround(x * size_.width - 0.5)),
                static_cast<int>(std::lround(y * size_.height - 0.5))};
    }

    at::Tensor tokens_;
    at::Tensor isLinked_;
    TrackStyle style_;
    cv::Size size_;
};

void drawCross(Canvas& canvas, cv::Point at, int arm)
{
    for (const int slope : {-1, 1})
        cv::line(canvas.pixels(),
                 at - cv::Point(arm, slope * arm),
                 at + cv::Point(arm, slope * arm),
                 scalar(kCut),
                 1,
                 cv::LINE_AA);
}

void drawTrack(Canvas& canvas, const Track& track, std::int64_t frame)
{
    const int mark = std::max(2, canvas.width() / 180);
    const auto here = static_cast<std::size_t>(frame);
    for (std::size_t i = 0; i < track.isLinked.size(); ++i) {
        if (track.isLinked[i]) {
            cv::line(canvas.pixels(),
                     track.places[i],
                     track.places[i + 1],
                     scalar(track.colour),
                     i < here ? 2 : 1,
                     cv::LINE_AA);
            continue;
        }
        drawCross(canvas, track.places[i], mark);
        cv::circle(canvas.pixels(), track.places[i + 1], mark + 1, scalar(track.colour), 1, cv::LINE_AA);
    }
    cv::circle(canvas.pixels(), track.places[here], mark - 1, scalar(track.colour), cv::FILLED, cv::LINE_AA);
}

}  // namespace

ImageView trackPicture(const ImageView& picture, const guidance::Correspondence& tracks, const TrackStyle& style)
{
    const std::int64_t tokens = style.rows * style.columns;
    tensor::requireShape(tracks.tokenFromTrajectory, {tensor::kAnySide, tokens}, "trajectories");
    FRESCO_CHECK(tokens > 0 && style.frame >= 0 && style.frame < tracks.tokenFromTrajectory.size(0));
    Canvas canvas(picture);
    mute(canvas, 0.6);
    const TrackReader reader(tracks, style, {canvas.width(), canvas.height()});
    const double share = static_cast<double>(tokens) / static_cast<double>(std::max<std::int64_t>(1, style.tracks));
    const auto every = std::max<std::int64_t>(1, std::llround(std::sqrt(share)));
    for (std::int64_t row = every / 2; row < style.rows; row += every)
        for (std::int64_t column = every / 2; column < style.columns; column += every)
            drawTrack(canvas, reader.read(row * style.columns + column), style.frame);
    return canvas.view();
}

std::vector<LegendEntry> trackLegend(const guidance::Correspondence& tracks, std::int64_t frame)
{
    std::vector<LegendEntry> entries{{.text = "a token's way, thin: still to come", .colour = kWhite},
                                     {.text = "x: its way is cut, o: the slot's next token", .colour = kCut}};
    if (frame > 0) {
        const at::Tensor linked = tracks.isLinked.select(1, frame - 1).select(1, frame);
        const double share = linked.to(at::kFloat).mean().item<double>();
        entries.push_back({.text = std::to_string(std::lround(100.0 * share)) + " % linked to the keyframe before"});
    }
    return entries;
}

}  // namespace fresco::overlay
