// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/progress.h"

#include <memory>

namespace CLI {
class App;
}

namespace fresco::cli {

enum class ProgressStyle {
    Automatic,  ///< a bar on a terminal, else nothing
    Json,       ///< one object a line on stderr
    Quiet,
};

/// The option --progress, as every long command has it. @param name  becomes auto, json or none
void addProgressOption(CLI::App& command, std::string& name);
ProgressStyle progressStyle(const std::string& name);

/// Who reports a job on stderr; warnings are told in every style.
std::unique_ptr<Observer> makeReporter(ProgressStyle style);

/// "1:05", "2:03:00"
std::string durationText(double seconds);

}  // namespace fresco::cli
