// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/openmp_start.h"

#include <cstdlib>
#include <filesystem>
#include <unistd.h>

namespace fresco {

void letIdleThreadsSleep(char** arguments)
{
    if (std::getenv("OMP_WAIT_POLICY") || std::getenv("GOMP_SPINCOUNT"))
        return;
    std::error_code failure;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failure);
    // NOLINTNEXTLINE(concurrency-mt-unsafe): there is one thread yet
    if (failure || setenv("OMP_WAIT_POLICY", "passive", 1) != 0)
        return;
    execv(program.c_str(), arguments);  // where that cannot be, things work as they did, only slower
}

}  // namespace fresco
