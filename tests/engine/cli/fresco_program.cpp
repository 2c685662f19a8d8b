// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco_program.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace fresco::test {

std::string frescoProgram()
{
    // Beside the test program: both lie in the build's bin folder.
    return (std::filesystem::read_symlink("/proc/self/exe").parent_path() / "fresco").string();
}

void expectRefused(const ProcessResult& result, int exitCode, const std::string& about)
{
    EXPECT_EQ(result.exitCode, exitCode) << result.err;
    EXPECT_EQ(result.out, "");
    EXPECT_TRUE(result.err.starts_with("fresco: ")) << result.err;
    EXPECT_NE(result.err.find(about), std::string::npos) << result.err;
    EXPECT_LE(std::count(result.err.begin(), result.err.end(), '\n'), 6) << result.err;
}

}  // namespace fresco::test
