// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"

#include <string>
#include <vector>

namespace fresco::cli {

/// One JSON object on stdout.
void printJson(const core::Json& json);

/// Rows of text in aligned columns on stdout; the last column is not padded.
void printTable(const std::vector<std::vector<std::string>>& rows);

/// "1.6 GB", "22 MB"
std::string bytesText(std::uintmax_t bytes);

}  // namespace fresco::cli
