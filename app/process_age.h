// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace fresco::app {

/// How long this process has been running, loading of its libraries included; steps of 10 ms. Zero where the system
/// does not tell.
std::chrono::milliseconds processAge();

}  // namespace fresco::app
