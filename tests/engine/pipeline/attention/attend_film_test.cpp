// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "pipeline/attention/attend_film.h"
#include "support/error_of.h"
#include "support/process.h"
#include "support/temp_dir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace fresco::test {
namespace {

namespace fs = std::filesystem;
using pipeline::attendFilm;

fs::path film(const fs::path& folder, const std::string& picture)
{
    fs::path path = folder / "film.mkv";
    makeClip({"-f", "lavfi", "-i", picture, "-frames:v", "9", "-c:v", "ffv1"}, path);
    return path;
}

/// The quickest settings that guide a batch of three keys.
AttentionRequest requestFor(const fs::path& input)
{
    AttentionRequest request;
    request.job.input = input;
    request.job.usesCache = false;
    ParameterSet& parameters = request.job.parameters;
    parameters.set(key::prompt, std::string{"a watercolor painting"});
    parameters.set(key::keyframes, std::string{"0,4,8"});
    parameters.set(key::resolution, std::int64_t{128});
    parameters.set(key::steps, std::int64_t{4});
    parameters.set(key::featureOptimisation, false);
    parameters.set(key::device, std::string{"cpu"});
    request.frame = {4};
    return request;
}

AttentionHeat heatOf(const AttentionRequest& request) { return attendFilm(request, silentObserver(), {}); }

double sumOf(const std::vector<float>& weights) { return std::accumulate(weights.begin(), weights.end(), 0.0); }

double sumOf(const AttentionHeat& heat)
{
    return std::accumulate(heat.weights.begin(), heat.weights.end(), 0.0, [](double sum, const auto& frame) {
        return sum + sumOf(frame);
    });
}

double largestDifference(const AttentionHeat& a, const AttentionHeat& b)
{
    double largest = 0.0;
    for (std::size_t frame = 0; frame < a.weights.size(); ++frame)
        for (std::size_t token = 0; token < a.weights[frame].size(); ++token)
            largest = std::max<double>(largest, std::abs(a.weights[frame][token] - b.weights[frame][token]));
    return largest;
}

TEST(AttendFilm, TellsWhereTheBatchIsLookedAt)
{
    const TempDir folder;
    const AttentionHeat heat = heatOf(requestFor(film(folder.path(), "testsrc2=size=128x128:rate=10")));
    EXPECT_EQ(heat.frame, FrameIndex{4});
    EXPECT_EQ(heat.frames, (std::vector<FrameIndex>{{0}, {4}, {8}}));
    EXPECT_EQ(heat.columns, 16);
    EXPECT_EQ(heat.rows, 16);
    ASSERT_EQ(heat.weights.size(), 3U);
    for (const auto& frame : heat.weights) {
        ASSERT_EQ(frame.size(), 256U);
        EXPECT_GE(*std::ranges::min_element(frame), 0.0F);
    }
    EXPECT_NEAR(sumOf(heat), 1.0, 1e-4);
    EXPECT_GT(*std::ranges::min_element(heat.weights[0]), 0.0F) << "all of the first frame are keys for every frame";
}

TEST(AttendFilm, TheNearestKeyframeIsTaken)
{
    const TempDir folder;
    AttentionRequest request = requestFor(film(folder.path(), "testsrc2=size=128x128:rate=10"));
    const AttentionHeat own = heatOf(request);
    request.frame = {5};
    EXPECT_EQ(heatOf(request).weights, own.weights);
    request.frame = {std::numeric_limits<std::int64_t>::max()};
    EXPECT_EQ(heatOf(request).frame, FrameIndex{8});
    request.frame = {std::numeric_limits<std::int64_t>::min()};
    EXPECT_EQ(heatOf(request).frame, FrameIndex{0});
}

TEST(AttendFilm, AnotherPointLooksElsewhereAndTheFarCornerIsInside)
{
    const TempDir folder;
    AttentionRequest request = requestFor(film(folder.path(), "testsrc2=size=128x128:rate=10"));
    request.x = request.y = 0.0;
    const AttentionHeat first = heatOf(request);
    request.x = request.y = 1.0;
    const AttentionHeat last = heatOf(request);
    EXPECT_NEAR(sumOf(last), 1.0, 1e-4);
    EXPECT_GT(largestDifference(first, last), 1e-4);
}

/// Frames that are all alike show nothing new: what cross-frame attention sees is the first frame alone.
TEST(AttendFilm, OfAStillFilmOnlyTheFirstFrameIsLookedAt)
{
    const TempDir folder;
    const fs::path still = folder / "film.mkv";
    makeClip({"-f", "lavfi", "-i", "testsrc2=size=128x128:rate=10,trim=end_frame=1,loop=8:1:0", "-c:v", "ffv1"}, still);
    AttentionRequest request = requestFor(still);
    const AttentionHeat guided = heatOf(request);
    EXPECT_NEAR(sumOf(guided.weights[0]), 1.0, 1e-4);
    EXPECT_EQ(sumOf(guided.weights[1]) + sumOf(guided.weights[2]), 0.0);

    for (const std::string_view constraint :
         {key::spatialAttention, key::crossFrameAttention, key::temporalAttention, key::backgroundSmoothing})
        request.job.parameters.set(constraint, false);
    const AttentionHeat plain = heatOf(request);
    EXPECT_NEAR(sumOf(plain.weights[1]), 1.0, 1e-4) << "alone a frame looks at itself";
    EXPECT_EQ(sumOf(plain.weights[0]) + sumOf(plain.weights[2]), 0.0);

    request.job.parameters.set(key::crossFrameAttention, true);
    const AttentionHeat across = heatOf(request);
    double largest = 0.0;
    for (std::size_t token = 0; token < across.weights[0].size(); ++token)
        largest = std::max<double>(largest, std::abs(across.weights[0][token] - plain.weights[1][token]));
    // Shared noise: the first frame's tokens are the same as this one's, so it is looked at as this one would be.
    EXPECT_LT(largest, 1e-4);
}

TEST(AttendFilm, ALaterBatchKnowsItsAnchorsWithoutTheOnesBefore)
{
    const TempDir folder;
    AttentionRequest request = requestFor(film(folder.path(), "testsrc2=size=128x128:rate=10"));
    request.job.parameters.set(key::keyframes, std::string{"0,2,4,5,6,8"});
    request.job.parameters.set(key::batchSize, std::int64_t{4});
    request.frame = {8};
    for (const char* noise : {"initial_and_step", "transported"}) {
        request.job.parameters.set(key::sharedNoise, std::string{noise});
        const AttentionHeat heat = heatOf(request);
        EXPECT_EQ(heat.frame, FrameIndex{8});
        EXPECT_EQ(heat.frames.front(), FrameIndex{0}) << "an anchor";
        EXPECT_NEAR(sumOf(heat), 1.0, 1e-4) << noise;
    }
}

TEST(AttendFilm, APointOutsideIsRefusedBeforeAnyWork)
{
    AttentionRequest request;  // without a film: nothing is opened
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const auto& [x, y] : {std::pair{-0.1, 0.5}, {0.5, 1.1}, {nan, 0.5}, {0.5, nan}}) {
        request.x = x;
        request.y = y;
        const Error error = errorOf([&] { heatOf(request); });
        EXPECT_EQ(error.kind(), ErrorKind::InvalidArgument);
        EXPECT_NE(error.message().find("outside the picture"), std::string::npos);
    }
}

TEST(AttendFilm, AStopIsHeard)
{
    const TempDir folder;
    const AttentionRequest request = requestFor(film(folder.path(), "testsrc2=size=128x128:rate=10"));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(attendFilm(request, silentObserver(), stop.get_token()), Cancelled);
}

}  // namespace
}  // namespace fresco::test
