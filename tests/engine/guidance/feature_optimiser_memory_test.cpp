// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/feature_optimiser.h"
#include "guidance/feature_rows.h"
#include "guidance/plain/feature_optimiser_plain.h"
#include "support/allocation_meter.h"
#include "support/motions.h"

#include <torch/types.h>

#include <gtest/gtest.h>

namespace fresco::guidance {
namespace {

/// Peak bytes beyond what is held before, of one iteration of each side.
struct Peaks {
    std::int64_t ours;
    std::int64_t plain;
};

Peaks measure(std::int64_t frames, std::int64_t channels, std::int64_t side)
{
    const at::Tensor feature = at::randn({2 * frames, channels, side, side});
    const at::Tensor source = at::randn({2 * frames, channels, side, side});
    const PairMotion motion = test::randomMotion(frames, 8 * side, 8 * side);
    const TemporalGuide guide = makeTemporalGuide(motion, side, side);
    const FeatureConstraints constraints{.temporal = &guide, .spatialTarget = spatialTarget(source)};
    const FeatureOptimiserOptions options{.iterations = 1};
    test::AllocationMeter meter;
    optimiseFeature(feature, constraints, options);
    const std::int64_t ours = meter.peak();
    meter.restart();
    optimiseFeaturePlain(feature, source, &motion, options);
    return {.ours = ours, .plain = meter.peak()};
}

TEST(FeatureOptimiserMemory, GrowsWithTheTokensNotWithTheirSquare)
{
    const Peaks small = measure(2, 8, 32);
    const Peaks large = measure(2, 8, 64);
    EXPECT_LT(large.ours, 5 * small.ours);
    EXPECT_GT(large.plain, 12 * small.plain);
}

/// 64 x 64 tokens, 16 samples, 320 channels. Takes 6 GB for the plain side.
TEST(FeatureOptimiserMemoryLong, IsUnderATwentiethOfThePlainOne)
{
    const Peaks peaks = measure(8, 320, 64);
    RecordProperty("oursMiB", static_cast<int>(peaks.ours >> 20));
    RecordProperty("plainMiB", static_cast<int>(peaks.plain >> 20));
    EXPECT_LT(peaks.ours, peaks.plain / 20) << (peaks.ours >> 20) << " MiB against " << (peaks.plain >> 20) << " MiB";
}

}  // namespace
}  // namespace fresco::guidance
