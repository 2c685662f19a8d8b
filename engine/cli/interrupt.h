// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>
#include <stop_token>
#include <thread>

namespace fresco::cli {

/// Turns Ctrl-C and a polite kill into a stop request; a second one ends the process at once.
///
/// To be made before any other thread: threads made later inherit the blocked signals, so only this one takes them.
class InterruptWatch {
public:
    /// So that none of them acts before there is a watch; kept across execv, what comes meanwhile too.
    static void blockSignals();

    InterruptWatch();
    ~InterruptWatch();
    InterruptWatch(const InterruptWatch&) = delete;
    InterruptWatch& operator=(const InterruptWatch&) = delete;

    std::stop_token token() const { return stop_.get_token(); }

private:
    void watch();

    std::stop_source stop_;
    std::thread thread_;
};

}  // namespace fresco::cli
