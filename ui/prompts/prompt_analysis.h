// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompt_highlighter.h"

#include <QString>

#include <functional>

namespace fresco::ui {

/// Counts the tokens of a prompt; may be called from any thread.
using CountTokens = std::function<int(const QString& prompt)>;

/// How prompts are read: the engine's way, or a test's.
struct PromptAnalysis {
    /// Quick; called while typing.
    widgets::PromptHighlighter::Reader read;
    /// The counter of a model's folder. Reads files and is called off the UI thread; empty: that model has none.
    std::function<CountTokens(const QString& modelFolder)> counterOf;
};

/// As the engine reads them.
PromptAnalysis enginePromptAnalysis();

}  // namespace fresco::ui
