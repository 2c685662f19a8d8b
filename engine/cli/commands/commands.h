// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

#include <CLI/CLI.hpp>

namespace fresco::cli {

// Each adds one sub-command to `app`, whose callback does the work. `context` must outlive the parsing.
void addTranslate(CLI::App& app, Context& context);
void addProbe(CLI::App& app, Context& context);
void addMetrics(CLI::App& app, Context& context);
void addInspect(CLI::App& app, Context& context);
void addModels(CLI::App& app, Context& context);
void addCache(CLI::App& app, Context& context);
void addParameters(CLI::App& app, Context& context);

}  // namespace fresco::cli
