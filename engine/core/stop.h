// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/error.h"

#include <stop_token>

namespace fresco::core {

/// Throws Cancelled if a stop was asked for; polled between packets, frames, network calls and iterations.
inline void throwIfStopped(const std::stop_token& stop)
{
    if (stop.stop_requested())
        throw Cancelled{};
}

}  // namespace fresco::core
