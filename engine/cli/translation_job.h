// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"
#include "fresco/progress.h"
#include "fresco/translate.h"

#include <string>

namespace CLI {
class App;
}

namespace fresco::cli {

/// What `fresco translate` and `fresco render` have in common.
struct TranslationJob {
    TranslateRequest request;
    std::string progress = "auto";
    bool wantsJson = false;
};

/// The options for what is asked of the result and how it is told. `job` must outlive the parsing.
void addJobOptions(CLI::App& command, TranslationJob& job);

/// Translates, and tells on stdout and stderr what was done. @throws as Engine::translate()
void runJob(const TranslationJob& job, Observer& reporter, const Context& context);

}  // namespace fresco::cli
