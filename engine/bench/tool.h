// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/error.h"

#include <cstdio>

namespace fresco::bench {

/// Runs a small program of this folder. @return its exit code: run()'s, or that of the error, told on stderr
template <class Run> int runTool(const Run& run)
{
    try {
        return run();
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return isInputFault(error.kind()) ? 2 : 1;
    }
}

}  // namespace fresco::bench
