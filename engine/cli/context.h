// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

namespace fresco::cli {

/// What every command is given.
struct Context {
    std::stop_token stop;
    int exitCode = 0;
    /// What a stop leaves, for the sentence about it.
    const char* leftByStop = "no unfinished file was left, and a second call goes on from here.";
};

}  // namespace fresco::cli
