// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"

#include <string>
#include <vector>

namespace fresco::cli {

/// One JSON object on stdout.
void printJson(const core::Json& json);

/// What a terminal would obey, written out instead: "\\x1b". Texts come from files that others made.
std::string withoutControls(const std::string& text);

/// Rows of text in aligned columns on stdout, without control characters; the last column is not padded.
void printTable(const std::vector<std::vector<std::string>>& rows);

/// "1.6 GB", "22 MB"
std::string bytesText(std::uintmax_t bytes);

}  // namespace fresco::cli
