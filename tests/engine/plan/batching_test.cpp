// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "plan/batching.h"

#include <gmock/gmock.h>

#include <numeric>

namespace fresco::plan {
namespace {

using ::testing::ElementsAre;
using Frames = std::vector<std::int64_t>;

Frames firstKeys(std::size_t count)
{
    Frames keys(count);
    std::iota(keys.begin(), keys.end(), 0);
    return keys;
}

TEST(Batching, OneToFourKeysMakeBatches)
{
    for (std::size_t count = 1; count <= 4; ++count) {
        const auto batches = planBatches(firstKeys(count), {}, 4);
        ASSERT_EQ(batches.size(), 1u) << count;
        EXPECT_EQ(batches[0].frames(), firstKeys(count));
        EXPECT_TRUE(batches[0].startsScene());
    }
    EXPECT_EQ(planBatches(firstKeys(4), {}, 3).size(), 2u);
    EXPECT_TRUE(planBatches({}, {}, 8).empty());
}

TEST(Batching, LaterBatchesBeginWithTheFirstKeyAndTheLastOneBefore)
{
    const auto batches = planBatches(firstKeys(20), {}, 8);
    ASSERT_EQ(batches.size(), 3u);
    EXPECT_TRUE(batches[0].anchors.empty());
    EXPECT_THAT(batches[1].anchors, ElementsAre(0, 7));
    EXPECT_THAT(batches[2].anchors, ElementsAre(0, 13));
    EXPECT_THAT(batches[2].frames(), ElementsAre(0, 13, 14, 15, 16, 17, 18, 19));
}

TEST(Batching, EveryKeyIsNewExactlyOnceAndAnchorsAreTwoFrames)
{
    for (std::int64_t batchSize = 3; batchSize <= 9; ++batchSize)
        for (std::size_t count = 1; count < 60; ++count) {
            Frames all;
            for (const KeyframeBatch& batch : planBatches(firstKeys(count), {}, batchSize)) {
                all.insert(all.end(), batch.newKeys.begin(), batch.newKeys.end());
                EXPECT_TRUE(batch.anchors.empty() || batch.anchors.at(0) < batch.anchors.at(1));
            }
            EXPECT_EQ(all, firstKeys(count));
        }
}

TEST(Batching, ScenesDoNotMix)
{
    const Frames keys{0, 5, 9, 10, 14, 19, 20};
    const Frames starts{0, 10, 20};
    const auto batches = planBatches(keys, starts, 8);
    ASSERT_EQ(batches.size(), 3u);
    EXPECT_THAT(batches[0].newKeys, ElementsAre(0, 5, 9));
    EXPECT_THAT(batches[1].newKeys, ElementsAre(10, 14, 19));
    EXPECT_THAT(batches[2].newKeys, ElementsAre(20));
    for (const KeyframeBatch& batch : batches)
        EXPECT_TRUE(batch.startsScene());
}

TEST(Batching, AnchorsStartAnewAfterACut)
{
    const auto batches = planBatches(firstKeys(12), Frames{6}, 3);
    for (const KeyframeBatch& batch : batches) {
        if (!batch.startsScene()) {
            EXPECT_EQ(batch.anchors.front(), batch.newKeys.front() < 6 ? 0 : 6);
        }
    }
}

TEST(Batching, RefusesABatchWithoutRoomBesideTheAnchors) { EXPECT_THROW(planBatches(firstKeys(5), {}, 2), Error); }

}  // namespace
}  // namespace fresco::plan
