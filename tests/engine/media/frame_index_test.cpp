// SPDX-License-Identifier: GPL-3.0-or-later
#include "clips.h"
#include "media/frame_index.h"

#include <gtest/gtest.h>

namespace fresco::media {
namespace {

using test::Clips;

FrameTable tableOf(std::vector<std::int64_t> pts, Rational timeBase, std::int64_t lastDuration)
{
    FrameTable table;
    table.timeBase = timeBase;
    table.isKey.resize(pts.size(), 1);
    table.pts = std::move(pts);
    table.lastDuration = lastDuration;
    return table;
}

TEST(FrameTable, TellsRoundingFromVariableRate)
{
    EXPECT_FALSE(tableOf({0, 33, 67, 100, 133, 167}, {1, 1000}, 33).hasVariableRate());
    EXPECT_FALSE(tableOf({0, 3, 7, 10, 13, 17}, {1, 100}, 3).hasVariableRate());
    EXPECT_TRUE(tableOf({0, 33, 66, 99, 132, 165, 199, 233, 267, 301, 335}, {1, 1000}, 33).hasVariableRate());
    EXPECT_TRUE(tableOf({0, 1, 2, 4, 5}, {1, 25}, 1).hasVariableRate());
    EXPECT_FALSE(tableOf({5}, {1, 25}, 1).hasVariableRate());
}

TEST(FrameTable, FindsFramesByTimeAndKeysBeforeThem)
{
    FrameTable table = tableOf({-2, 0, 3, 4}, {1, 25}, 2);
    table.isKey = {1, 0, 1, 0};
    EXPECT_EQ(table.find(3), 2);
    EXPECT_EQ(table.find(1), std::nullopt);
    EXPECT_EQ(table.keyAtOrBefore(3), 2);
    EXPECT_EQ(table.keyAtOrBefore(1), 0);
    EXPECT_EQ(table.length(), 8);
    EXPECT_EQ(table.endOf(1), 3);
    EXPECT_EQ(table.endOf(3), 6);
}

TEST(FrameTable, AverageRateIsTheDeclaredOneWhereThatFits)
{
    const FrameTable table = tableOf({0, 33, 67, 100}, {1, 1000}, 33);
    EXPECT_EQ(table.averageRate({30000, 1001}), (Rational{30000, 1001}));
    EXPECT_NEAR(table.averageRate({50, 1}).toDouble(), 4 / 0.133, 0.01);
}

TEST(FrameIndexCache, IsUsedAgainAndRebuiltWhenDamaged)
{
    const Clips clips;
    const auto clip = clips.makeNumbered("a.mp4", 30, "-c:v libx264");
    const FrameTable built = cachedFrameTable(clip, {});
    const auto folder = clips.folder() / "cache" / "frame-index";
    ASSERT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 1);
    const auto entry = std::filesystem::directory_iterator(folder)->path();

    const auto written = std::filesystem::last_write_time(entry);
    EXPECT_EQ(cachedFrameTable(clip, {}), built);
    EXPECT_EQ(std::filesystem::last_write_time(entry), written);

    const std::string bytes = test::readFile(entry);
    std::string longer = bytes, later = bytes;
    longer[24] ^= 1;                // the last frame's duration
    later[bytes.size() - 31] ^= 1;  // a frame's time: still ascending
    for (const std::string& damaged : {longer,
                                       later,
                                       std::string(),
                                       bytes.substr(0, 60),
                                       bytes + "x",
                                       std::string(bytes.size(), '\xff'),
                                       bytes.substr(0, 48) + std::string(bytes.size() - 48, '\0')}) {
        test::writeFile(entry, damaged);
        EXPECT_EQ(cachedFrameTable(clip, {}), built);
    }
}

TEST(FrameIndexCache, AChangedFileGetsANewIndex)
{
    const Clips clips;
    auto clip = clips.makeNumbered("a.mp4", 30, "-c:v libx264");
    EXPECT_EQ(cachedFrameTable(clip, {}).count(), 30);
    clip = clips.makeNumbered("a.mp4", 20, "-c:v libx264");
    EXPECT_EQ(cachedFrameTable(clip, {}).count(), 20);
}

}  // namespace
}  // namespace fresco::media
