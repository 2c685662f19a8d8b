// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace fresco::pipeline {

/// The largest resident size the process has had, in bytes; 0 where the system does not tell.
std::int64_t peakResidentBytes();

}  // namespace fresco::pipeline
