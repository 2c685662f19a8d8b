// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/progress.h"

#include <memory>

namespace fresco::cli {

enum class ProgressStyle {
    Automatic,  ///< a bar on a terminal, else nothing
    Json,       ///< one object a line on stderr
    Quiet,
};

/// Who reports a job on stderr; warnings are told in every style.
std::unique_ptr<Observer> makeReporter(ProgressStyle style);

/// "1:05", "2:03:00"
std::string durationText(double seconds);

}  // namespace fresco::cli
