// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"
#include "fresco/time.h"

#include <filesystem>
#include <map>
#include <string>

namespace fresco {

/// One film to translate: the command line and the editor fill in the same struct.
struct TranslateRequest {
    std::filesystem::path input;
    std::filesystem::path output;  ///< the extension chooses the container; replaced atomically at the end
    ParameterSet parameters;
};

struct TranslateResult {
    std::filesystem::path output;
    std::int64_t frames = 0;
    int width = 0;  ///< of the written film: the source's own size
    int height = 0;
    int workingWidth = 0;  ///< at which the model worked
    int workingHeight = 0;
    std::map<std::string, double> seconds;  ///< wall time by stage key
    std::int64_t peakMemoryBytes = 0;       ///< of the process, resident
};

}  // namespace fresco
