// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/flow_estimator.h"
#include "fresco/time.h"
#include "pipeline/picture_resize.h"

#include <filesystem>
#include <optional>

namespace fresco::pipeline {

/// Motion that the user brings, as Middlebury's .flo: flow_00012_00017.flo lives on frame 12 and points into frame 17.
/// `fresco inspect --flo` writes such files.
class OwnFlows {
public:
    /// @throws Error{NotFound} no such folder, or no file of such a name in it
    explicit OwnFlows(std::filesystem::path folder);

    /// The name of one direction's file.
    static std::string fileName(FrameIndex from, FrameIndex to);
    /// Both directions, brought to `size`. Nothing where a file is missing: motion is estimated there.
    /// @throws Error{UnreadableMedia}
    std::optional<flow::FlowPair> between(FrameIndex current, FrameIndex next, Size size) const;

private:
    std::filesystem::path folder_;
};

/// A frame of the film at working size.
struct FramePicture {
    FrameIndex frame;
    const ImageView& picture;
};

/// Motion between two frames: the user's own where it is given, else estimated from the pictures.
/// @throws Error{UnreadableMedia, BadShape}
flow::FlowPair motionBetween(const std::optional<OwnFlows>& own,
                             flow::FlowEstimator& estimator,
                             const FramePicture& current,
                             const FramePicture& next);

}  // namespace fresco::pipeline
