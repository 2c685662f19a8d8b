// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

namespace fresco::cli {

/// What every command is given.
struct Context {
    std::stop_token stop;
    int exitCode = 0;
};

}  // namespace fresco::cli
