// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/process_memory.h"

#include <sys/resource.h>

namespace fresco::pipeline {

std::int64_t peakResidentBytes()
{
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) != 0)
        return 0;
    return static_cast<std::int64_t>(usage.ru_maxrss) * 1024;  // Linux counts in KiB
}

}  // namespace fresco::pipeline
