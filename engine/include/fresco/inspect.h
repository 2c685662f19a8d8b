// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace fresco {

/// Whose losses of feature optimisation are written; each batch has to be denoised for it.
enum class InspectedLosses { None, FirstBatch, AllBatches };

/// Shows what a translation with these parameters would be guided by: for every keyframe pictures of motion, occlusion,
/// saliency, control map, cross-frame tokens and tracks of tokens; the losses as a table.
struct InspectRequest {
    std::filesystem::path input;
    std::filesystem::path output;  ///< a folder; of an older one's files only those of ours are replaced
    ParameterSet parameters;       ///< as for a translation
    InspectedLosses losses = InspectedLosses::FirstBatch;
};

struct InspectResult {
    std::filesystem::path output;
    std::vector<std::filesystem::path> files;  ///< that were written, in the folder
    std::vector<std::int64_t> keyframes;       ///< source frame numbers
    std::map<std::string, double> seconds;     ///< wall time by stage key
};

}  // namespace fresco
