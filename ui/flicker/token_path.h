// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/guidance_report.h"

#include <QPointF>

#include <cstddef>
#include <optional>
#include <vector>

namespace fresco::ui {

/// Why nothing ties a place of one keyframe to the next or the one before.
enum class CutReason {
    None,       ///< it is tied
    Hidden,     ///< something covers it in the other keyframe
    Outside,    ///< its motion leads out of the picture
    LostTie,    ///< another place claimed the same place of the other keyframe
    Unclaimed,  ///< motion there and back disagree: no place of the other keyframe says that it comes from here
};

/// What is known of the looked-at place in one keyframe of the batch.
struct PathPlace {
    std::size_t index = 0;  ///< in the batch
    FrameIndex frame;
    std::optional<int> token;            ///< absent: the place has left the picture
    QPointF place{};                     ///< centre, as a share of the picture
    bool isShared = false;               ///< one of the tokens that all keyframes look at
    std::optional<double> control{};     ///< strength of the lines to follow there, 0..1; absent without control
    std::optional<double> background{};  ///< 1: background; absent without saliency

    friend bool operator==(const PathPlace&, const PathPlace&) = default;
};

/// From one keyframe of the batch to the next.
struct PathStep {
    CutReason cut = CutReason::None;
    std::optional<QPointF> winner;  ///< of a lost tie: where the place lies that took it, as a share of its picture

    bool isLinked() const { return cut == CutReason::None; }
    friend bool operator==(const PathStep&, const PathStep&) = default;
};

/// The way of one place through a batch. Between two keyframes that are tied it is the engine's trajectory; over a cut
/// it goes where the motion leads, since what fills the slot of a trajectory there lies anywhere.
struct TokenPath {
    std::size_t origin = 0;         ///< index of the keyframe that was clicked
    std::vector<PathPlace> places;  ///< one for each keyframe
    std::vector<PathStep> steps;    ///< one fewer

    std::size_t cuts() const;
};

/// @param index  of the clicked keyframe in the batch    @param point  as a share of the picture
/// @return absent: the report has no trajectories or no such keyframe
std::optional<TokenPath> tokenPath(const GuidanceReport& report, std::size_t index, QPointF point);

/// As the engine reduces fields to tokens: the mean of the pixels in the middle of a token. @param token  of `tracks`
QPointF motionOfToken(const FlowField& flow, const TokenTracks& tracks, int token);
double meanOfToken(const ImageView& mask, const TokenTracks& tracks, int token);

}  // namespace fresco::ui
