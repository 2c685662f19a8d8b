// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/byte_meter.h"

#include <gtest/gtest.h>

#include <vector>

namespace fresco::download {
namespace {

class Recorder final : public Observer {
public:
    void progressed(const Progress& progress) override { reports.push_back(progress); }
    void warned(const Wording&) override {}

    std::vector<Progress> reports;
};

TEST(ByteMeter, TimeLeftComesFromThisRunsSpeedOnly)
{
    using namespace std::chrono_literals;
    Recorder recorder;
    std::chrono::steady_clock::time_point now{};
    ByteMeter meter{recorder, 1000, [&] { return now; }};
    meter.alreadyThere(400);
    EXPECT_EQ(recorder.reports.back().secondsLeft, std::nullopt) << "nothing has come over the network yet";
    now += 2s;
    meter.arrived(100);
    const Progress& last = recorder.reports.back();
    EXPECT_EQ(last.stage, Stage::Fetch);
    EXPECT_EQ(last.done, 500);
    EXPECT_EQ(last.total, 1000);
    EXPECT_DOUBLE_EQ(last.fraction, 0.5);
    EXPECT_DOUBLE_EQ(last.secondsLeft.value(), 10.0);
    EXPECT_EQ(meter.arrivedBytes(), 100);
}

TEST(ByteMeter, NeverGoesBack)
{
    Recorder recorder;
    ByteMeter meter{recorder, 1000};
    meter.arrived(600);
    meter.dropped(600);
    meter.arrived(100);
    EXPECT_EQ(recorder.reports.back().done, 600);
    meter.arrived(600);
    EXPECT_EQ(recorder.reports.back().done, 700);
    meter.finish();
    EXPECT_EQ(recorder.reports.back().done, 1000);
    EXPECT_TRUE(recorder.reports.back().isLast);
}

}  // namespace
}  // namespace fresco::download
