// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco_program.h"

namespace fresco::test {

std::string frescoProgram()
{
    // Beside the test program: both lie in the build's bin folder.
    return (std::filesystem::read_symlink("/proc/self/exe").parent_path() / "fresco").string();
}

}  // namespace fresco::test
