// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/time.h"
#include "fresco/translate.h"

#include <vector>

namespace fresco {

/// Where does the picture look for what it paints at this point?
struct AttentionRequest {
    TranslateRequest job;  ///< its output counts for nothing
    FrameIndex frame;      ///< a keyframe of that job, or the one nearest to it is taken
    double x = 0.5;        ///< the point, as a share of the picture's width and height, 0..1
    double y = 0.5;
};

/// The guided attention of one token in the last up block, at the job's first executed step, averaged over the heads;
/// with guidance, of the half that follows the prompt.
struct AttentionHeat {
    FrameIndex frame;  ///< whose token it is
    int columns = 0;   ///< tokens across and down
    int rows = 0;
    std::vector<FrameIndex> frames;  ///< of the batch
    /// [frames][rows x columns]: how much of its value comes from each token through self- and cross-frame attention;
    /// all together 1. Tokens that cross-frame attention left out are 0.
    std::vector<std::vector<float>> weights;
};

}  // namespace fresco
