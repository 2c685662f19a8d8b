// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace fresco::cli {

/// What is wrong with a call, in one sentence with the remedy.
std::string parseErrorSentence(const CLI::App& app, const CLI::ParseError& error);

}  // namespace fresco::cli
