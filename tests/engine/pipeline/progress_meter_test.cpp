// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/progress_meter.h"

#include <gtest/gtest.h>

#include <thread>

namespace fresco::pipeline {
namespace {

using namespace std::chrono_literals;

class Recorder final : public Observer {
public:
    void progressed(const Progress& progress) override { reports.push_back(progress); }
    void warned(const Wording&) override {}

    std::vector<Progress> reports;
};

struct FakeClock {
    std::chrono::steady_clock::time_point now{};
    ProgressMeter::Clock function()
    {
        return [this] { return now; };
    }
};

TEST(ProgressMeter, TellsTheTimeLeftFromTheWorkDoneAndNotFromLoading)
{
    Recorder recorder;
    FakeClock clock;
    ProgressMeter meter{recorder, 10, clock.function()};
    meter.resume(Stage::LoadModel);
    clock.now += 100s;
    EXPECT_FALSE(recorder.reports.back().secondsLeft);
    meter.expect(Stage::Denoise, 10);
    meter.resume(Stage::Denoise);
    clock.now += 2s;
    meter.advance(2);
    EXPECT_DOUBLE_EQ(*recorder.reports.back().secondsLeft, 8.0);
    EXPECT_DOUBLE_EQ(recorder.reports.back().fraction, 0.2);
}

TEST(ProgressMeter, LookingThroughTheFilmTellsNothingAboutTheRest)
{
    Recorder recorder;
    FakeClock clock;
    ProgressMeter meter{recorder, 10, clock.function()};
    meter.resume(Stage::Keyframes);
    clock.now += 500s;
    meter.advance();
    EXPECT_FALSE(recorder.reports.back().secondsLeft);
    meter.resume(Stage::Denoise);
    clock.now += 3s;
    meter.advance(5);
    EXPECT_DOUBLE_EQ(*recorder.reports.back().secondsLeft, 3.0);
}

TEST(ProgressMeter, MoreWorkThanExpectedIsNeverLessThanNoTimeLeft)
{
    Recorder recorder;
    FakeClock clock;
    ProgressMeter meter{recorder, 1, clock.function()};
    meter.resume(Stage::Denoise);
    clock.now += 2s;
    meter.advance(3);
    EXPECT_DOUBLE_EQ(*recorder.reports.back().secondsLeft, 0.0);
    EXPECT_DOUBLE_EQ(recorder.reports.back().fraction, 1.0);
}

TEST(ProgressMeter, SaysWhichBatchAndStepIsUnderWay)
{
    Recorder recorder;
    ProgressMeter meter{recorder, 30};
    meter.beginBatch(2, 5, 15);
    meter.resume(Stage::Denoise);
    EXPECT_EQ(recorder.reports.back().denoising, (DenoisingPlace{2, 5, 0, 15}));
    meter.advance(1);
    EXPECT_EQ(recorder.reports.back().denoising, (DenoisingPlace{2, 5, 1, 15}));
    meter.resume(Stage::Encode);
    EXPECT_FALSE(recorder.reports.back().denoising);
}

TEST(ProgressMeter, WhatIsEarnedIsNoItem)
{
    Recorder recorder;
    ProgressMeter meter{recorder, 4};
    meter.resume(Stage::Propagate);
    meter.earn(2);
    EXPECT_EQ(recorder.reports.back().done, 0);
    EXPECT_DOUBLE_EQ(recorder.reports.back().fraction, 0.5);
}

TEST(ProgressMeter, ThreadsAreInStagesOfTheirOwnAndWaitForNothing)
{
    Recorder recorder;
    FakeClock clock;
    ProgressMeter meter{recorder, 4, clock.function()};
    meter.resume(Stage::Denoise);
    std::thread{[&] {
        meter.resume(Stage::Encode);
        clock.now += 2s;
        meter.advance();
        meter.pause();
    }}.join();
    clock.now += 3s;
    meter.advance(1);
    EXPECT_EQ(recorder.reports.back().stage, Stage::Denoise);
    EXPECT_EQ(recorder.reports.back().done, 1);
    meter.finish();
    EXPECT_DOUBLE_EQ(meter.secondsByStage().at("encode"), 2.0);
    EXPECT_DOUBLE_EQ(meter.secondsByStage().at("denoise"), 5.0);
}

TEST(ProgressMeter, KeepsEachStagesCountAndTimeAcrossBatches)
{
    Recorder recorder;
    FakeClock clock;
    ProgressMeter meter{recorder, 4, clock.function()};
    meter.expect(Stage::Decode, 2);
    for (int batch = 0; batch < 2; ++batch) {
        meter.resume(Stage::Decode);
        clock.now += 1s;
        meter.advance();
        EXPECT_EQ(recorder.reports.back().done, batch + 1);
        EXPECT_EQ(recorder.reports.back().total, 2);
        meter.resume(Stage::Denoise);
        clock.now += 3s;
        meter.advance(2);
    }
    meter.finish();
    EXPECT_DOUBLE_EQ(meter.secondsByStage().at("decode"), 2.0);
    EXPECT_DOUBLE_EQ(meter.secondsByStage().at("denoise"), 6.0);
    EXPECT_TRUE(recorder.reports.back().isLast);
    EXPECT_DOUBLE_EQ(recorder.reports.back().fraction, 1.0);
}

TEST(ProgressMeter, NeverFallsBack)
{
    Recorder recorder;
    ProgressMeter meter{recorder, 3};
    for (const Stage stage : {Stage::LoadModel, Stage::Decode, Stage::Denoise, Stage::Encode, Stage::Decode}) {
        meter.resume(stage);
        meter.advance(stage == Stage::Denoise ? 1 : 0);
    }
    for (std::size_t i = 1; i < recorder.reports.size(); ++i)
        EXPECT_GE(recorder.reports[i].fraction, recorder.reports[i - 1].fraction);
}

}  // namespace
}  // namespace fresco::pipeline
