// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progress_bar.h"
#include "cli/reporters.h"

#include <gtest/gtest.h>

namespace fresco::cli {
namespace {

TEST(ProgressLine, TellsStageCountPercentAndTimeLeft)
{
    const Progress progress{.stage = Stage::Denoise, .done = 3, .total = 30, .fraction = 0.104, .secondsLeft = 65.0};
    const std::string line = progressLine(progress, 80);
    EXPECT_TRUE(line.starts_with("Denoising 3/30 ")) << line;
    EXPECT_TRUE(line.ends_with(" 10 %  1:05 left")) << line;
}

TEST(ProgressLine, CountsBytesAsPeopleDo)
{
    const Progress progress{.stage = Stage::Fetch, .done = 1'250'000'000, .total = 4'300'000'000, .fraction = 0.29};
    EXPECT_TRUE(progressLine(progress, 80).starts_with("Fetching the model 1.2 GB/4.3 GB "))
        << progressLine(progress, 80);
}

TEST(ProgressLine, FitsANarrowTerminal)
{
    const Progress progress{.stage = Stage::Denoise, .done = 3, .total = 30, .fraction = 0.1, .secondsLeft = 65.0};
    EXPECT_LT(progressLine(progress, 20).size(), 20U);
    EXPECT_EQ(progressLine(progress, 0), "");
}

TEST(DurationText, ReadsAsAClock)
{
    EXPECT_EQ(durationText(5), "0:05");
    EXPECT_EQ(durationText(65.4), "1:05");
    EXPECT_EQ(durationText(3661), "1:01:01");
    EXPECT_EQ(durationText(-3), "0:00");
}

}  // namespace
}  // namespace fresco::cli
