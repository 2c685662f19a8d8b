// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace fresco {

/// "0.1.0"
const char* version() noexcept;

/// Names and versions of everything in use that can be asked without LibTorch: FFmpeg, OpenCV, compiler.
std::vector<std::pair<std::string, std::string>> componentVersions();

}  // namespace fresco
