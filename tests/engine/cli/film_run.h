// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco_program.h"

#include <gtest/gtest.h>

namespace fresco::test {

/// The decoded frames of a film as checksums with their times.
inline std::string frameSums(const std::filesystem::path& film)
{
    const ProcessResult sums = run({"ffmpeg", "-loglevel", "error", "-i", film.string(), "-f", "framemd5", "-"});
    EXPECT_EQ(sums.exitCode, 0) << sums.err;
    return sums.out;
}

inline std::int64_t stageCount(const core::Json& result, const char* stage, const char* which)
{
    return result["stages"].value(stage, core::Json::object()).value(which, std::int64_t{0});
}
inline std::int64_t computed(const core::Json& result, const char* stage)
{
    return stageCount(result, stage, "computed");
}
inline std::int64_t reused(const core::Json& result, const char* stage) { return stageCount(result, stage, "reused"); }

}  // namespace fresco::test
