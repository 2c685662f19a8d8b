// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"
#include "fresco/time.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fresco {

/// Whose losses of feature optimisation are written; each batch has to be denoised for it.
enum class InspectedLosses { None, FirstBatch, AllBatches };

/// A point of a keyframe.
struct FramePoint {
    FrameIndex frame;  ///< or the keyframe nearest to it
    double x = 0.5;    ///< a share of the picture's width and height, 0..1
    double y = 0.5;
};

/// Shows what a translation with these parameters would be guided by: for every keyframe pictures of motion, occlusion,
/// saliency, control map, cross-frame tokens and tracks of tokens; the losses as a table.
struct InspectRequest {
    std::filesystem::path input;
    std::filesystem::path output;  ///< a folder; of an older one's files only those of ours are replaced
    ParameterSet parameters;       ///< as for a translation
    InspectedLosses losses = InspectedLosses::FirstBatch;
    /// The motion between neighbouring keyframes too, both ways, as flow_00012_00017.flo: what `ownFlow` takes.
    bool writesFlow = false;
    /// Whose attention is drawn besides: over each frame of the keyframe's batch where the point gets its value from
    /// (AttentionHeat). Absent: nobody's.
    std::optional<FramePoint> attention{};
};

struct InspectResult {
    std::filesystem::path output;
    std::vector<std::filesystem::path> files;  ///< that were written, in the folder
    std::vector<std::int64_t> keyframes;       ///< source frame numbers
    std::map<std::string, double> seconds;     ///< wall time by stage key
};

}  // namespace fresco
