// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/error.h"

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace fresco::test {

/// Works until it is stopped, as the engine's contract has it. Never sleeps: it wakes with the stop.
[[noreturn]] inline void waitUntilStopped(const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any stopped;
    std::unique_lock lock(mutex);
    stopped.wait(lock, stop, [] { return false; });
    throw Cancelled{};
}

}  // namespace fresco::test
