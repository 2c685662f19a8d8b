// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "pipeline/metrics.h"
#include "support/environment.h"
#include "support/process.h"
#include "support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace fresco::pipeline {
namespace {

class Watcher final : public Observer {
public:
    void progressed(const Progress& progress) override { reports.push_back(progress); }
    void warned(const Wording& sentence) override { warnings.push_back(sentence.english()); }

    std::vector<Progress> reports;
    std::vector<std::string> warnings;
};

class MeasureFilms : public ::testing::Test {
protected:
    /// A lossless film of a moving picture, frames `first` .. `first + frames - 1` of it.
    std::filesystem::path film(const std::string& name, int frames, int first = 0) const
    {
        const std::string trim = "trim=start_frame=" + std::to_string(first) + ",setpts=PTS-STARTPTS";
        test::makeClip({"-f",
                        "lavfi",
                        "-i",
                        "testsrc2=size=96x64:rate=10",
                        "-vf",
                        trim,
                        "-frames:v",
                        std::to_string(frames),
                        "-c:v",
                        "ffv1"},
                       folder_ / name);
        return folder_ / name;
    }

    Metrics measure(const MetricsRequest& request, const std::stop_token& stop = {})
    {
        return measureFilms(request, watcher_, stop);
    }

    test::TempDir folder_;
    test::ScopedVariable cache_{"FRESCO_CACHE_DIR", folder_ / "cache"};
    Watcher watcher_;
};

TEST_F(MeasureFilms, AFilmAgreesWithItself)
{
    const auto path = film("a.mkv", 6);
    const Metrics metrics = measure({.source = path, .result = path});
    EXPECT_EQ(metrics.frames, 6);
    EXPECT_DOUBLE_EQ(metrics.warpErrorSource.value(), metrics.warpErrorResult.value());
    EXPECT_DOUBLE_EQ(metrics.edgeAgreement.value(), 0.0);
    EXPECT_TRUE(watcher_.warnings.empty());
}

TEST_F(MeasureFilms, ReportsEveryFrameAndTheEnd)
{
    const auto path = film("a.mkv", 4);
    measure({.source = path, .result = path});
    ASSERT_GE(watcher_.reports.size(), 5u);
    EXPECT_EQ(watcher_.reports.back().stage, Stage::Measure);
    EXPECT_TRUE(watcher_.reports.back().isLast);
    EXPECT_EQ(watcher_.reports.back().done, 4);
    EXPECT_EQ(watcher_.reports.back().total, 4);
}

TEST_F(MeasureFilms, AShorterResultIsHeldAgainstTheBeginningWithAWarning)
{
    const Metrics metrics = measure({.source = film("a.mkv", 6), .result = film("b.mkv", 4)});
    EXPECT_EQ(metrics.frames, 4);
    EXPECT_DOUBLE_EQ(metrics.edgeAgreement.value(), 0.0);
    ASSERT_EQ(watcher_.warnings.size(), 1u);
    EXPECT_THAT(watcher_.warnings.front(), ::testing::HasSubstr("4 frames"));
}

TEST_F(MeasureFilms, APartOfTheSourceIsFoundByItsFirstFrame)
{
    const Metrics metrics = measure({.source = film("a.mkv", 6), .result = film("b.mkv", 4, 2), .sourceFirst = {2}});
    EXPECT_EQ(metrics.frames, 4);
    EXPECT_DOUBLE_EQ(metrics.edgeAgreement.value(), 0.0);
    EXPECT_TRUE(watcher_.warnings.empty());
}

TEST_F(MeasureFilms, NoFrameInCommonIsAnInputFault)
{
    const auto path = film("a.mkv", 3);
    for (const std::int64_t first : {-1, 3, 1000})
        EXPECT_THROW(measure({.source = path, .result = path, .sourceFirst = {first}}), Error) << first;
    EXPECT_THROW(measure({.source = path, .result = folder_ / "none.mkv"}), Error);
}

TEST_F(MeasureFilms, StopsWhenAsked)
{
    const auto path = film("a.mkv", 3);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(measure({.source = path, .result = path}, stop.get_token()), Cancelled);
}

}  // namespace
}  // namespace fresco::pipeline
