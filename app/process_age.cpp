// SPDX-License-Identifier: GPL-3.0-or-later
#include "process_age.h"

#include <cstdint>
#include <ctime>
#include <fstream>
#include <sstream>
#include <string>
#include <unistd.h>

namespace fresco::app {

namespace {

constexpr int kFieldsBeforeStart = 19;  // between the name's closing bracket and field 22, see proc(5)

/// Clock ticks from the boot of the machine to the start of this process; negative if unknown.
std::int64_t startTicks()
{
    std::ifstream file("/proc/self/stat");
    std::string line;
    std::getline(file, line);
    const auto nameEnd = line.rfind(')');  // the name itself may hold spaces and brackets
    if (nameEnd == std::string::npos)
        return -1;
    std::istringstream fields(line.substr(nameEnd + 1));
    std::string skipped;
    for (int i = 0; i < kFieldsBeforeStart; ++i)
        fields >> skipped;
    std::int64_t ticks = -1;
    fields >> ticks;
    return ticks;
}

}  // namespace

std::chrono::milliseconds processAge()
{
    timespec sinceBoot{};
    const std::int64_t ticks = startTicks();
    const std::int64_t ticksPerSecond = sysconf(_SC_CLK_TCK);
    if (ticks < 0 || ticksPerSecond <= 0 || clock_gettime(CLOCK_BOOTTIME, &sinceBoot) != 0)
        return {};
    const std::int64_t now = static_cast<std::int64_t>(sinceBoot.tv_sec) * 1000 + sinceBoot.tv_nsec / 1'000'000;
    return std::chrono::milliseconds(now - ticks * 1000 / ticksPerSecond);
}

}  // namespace fresco::app
