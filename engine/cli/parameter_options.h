// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"

#include <CLI/CLI.hpp>

namespace fresco::cli {

/// Gives `command` one option for each row of the parameter table, with range and default in its help; values land in
/// `set`. A switch gets --name and --no-name. `set` must outlive the parsing.
void addParameterOptions(CLI::App& command, ParameterSet& set);
/// The option of one row alone. @param row  a key of the table
void addParameterOption(CLI::App& command, ParameterSet& set, std::string_view row);

}  // namespace fresco::cli
