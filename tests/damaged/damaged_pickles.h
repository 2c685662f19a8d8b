// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "damaged/damaged_file.h"

namespace fresco::test {

/// Archives whose pickle would run code, or call something, if it were loaded by Python.
std::vector<DamagedFile> hostilePickles();
/// Archives whose pickle or container contradicts itself, and old-format files that do.
std::vector<DamagedFile> damagedPickles();

}  // namespace fresco::test
