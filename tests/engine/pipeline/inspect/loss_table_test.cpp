// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "pipeline/inspect/loss_table.h"
#include "support/temp_dir.h"

#include <gtest/gtest.h>

namespace fresco::pipeline {
namespace {

class Watcher final : public Observer {
public:
    void progressed(const Progress&) override { ++reports; }
    void warned(const Wording&) override { ++warnings; }
    void lossesMeasured(const LossCurves&) override { ++losses; }
    bool wantsLosses() const override { return isCurious; }

    bool isCurious = false;
    int reports = 0, warnings = 0, losses = 0;
};

constexpr const char* kHeader = "batch,first_frame,last_frame,step,block,iteration,spatial,temporal\n";
const FrameRange kFrames{{10}, {45}};

TEST(LossTable, HasALineForEachIteration)
{
    const test::TempDir folder;
    LossTable table(folder / "losses.csv");
    table.add({.batch = 2, .step = 7, .block = 3, .spatial = {0.25, 1e-12}, .temporal = {0.5, 0.125}}, kFrames);
    EXPECT_FALSE(std::filesystem::exists(folder / "losses.csv"));
    table.finish();
    EXPECT_EQ(test::readFile(folder / "losses.csv"),
              std::string{kHeader} + "2,10,45,7,3,0,0.25,0.5\n2,10,45,7,3,1,1e-12,0.125\n");
}

TEST(LossTable, APartThatIsOffIsEmpty)
{
    const test::TempDir folder;
    LossTable table(folder / "losses.csv");
    table.add({.batch = 0, .step = 5, .block = 0, .spatial = {}, .temporal = {0.5}}, kFrames);
    table.finish();
    EXPECT_EQ(test::readFile(folder / "losses.csv"), std::string{kHeader} + "0,10,45,5,0,0,,0.5\n");
}

TEST(LossTable, UnfinishedItLeavesNothing)
{
    const test::TempDir folder;
    LossTable(folder / "losses.csv").add({.spatial = {1.0}, .temporal = {1.0}}, kFrames);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
    EXPECT_THROW(LossTable(folder / "missing" / "losses.csv"), Error);
}

TEST(LossRecorder, PassesEverythingOnAndKeepsTheLossesOfItsBatch)
{
    const test::TempDir folder;
    Watcher watcher;
    LossRecorder recorder(watcher);
    EXPECT_FALSE(recorder.wantsLosses()) << "nobody asked";
    recorder.recordTo(folder / "losses.csv");
    EXPECT_TRUE(recorder.wantsLosses());
    recorder.beginBatch(kFrames);
    recorder.progressed({});
    recorder.warned("");
    recorder.lossesMeasured({.spatial = {1.0}, .temporal = {2.0}});
    EXPECT_EQ(watcher.reports + watcher.warnings, 2);
    EXPECT_EQ(watcher.losses, 0);
    watcher.isCurious = true;
    recorder.lossesMeasured({.step = 1, .spatial = {3.0}, .temporal = {4.0}});
    EXPECT_EQ(watcher.losses, 1);
    recorder.finish();
    EXPECT_EQ(test::readFile(folder / "losses.csv"), std::string{kHeader} + "0,10,45,0,0,0,1,2\n0,10,45,1,0,0,3,4\n");
}

}  // namespace
}  // namespace fresco::pipeline
