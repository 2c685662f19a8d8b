// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/trim.h"
#include "fresco/cache.h"
#include "stored.h"
#include "support/environment.h"

#include <gtest/gtest.h>

#include <memory>

namespace fresco::cache {
namespace {

using test::keyNamed;
using test::putText;
using test::textOf;

/// Three entries of 100 bytes, last used one, two and three hours ago.
void fill(const std::filesystem::path& folder)
{
    ContentStore store{folder};
    int hours = 0;
    for (const char* name : {"new", "middle", "old"}) {
        putText(store, keyNamed(name), std::string(100, *name));
        const auto then = std::filesystem::file_time_type::clock::now() - std::chrono::hours{++hours};
        std::filesystem::last_write_time(store.find(keyNamed(name)).value(), then);
    }
}

class Trim : public ::testing::Test {
protected:
    test::TempDir folder_;
    test::ScopedVariable cache_{"FRESCO_CACHE_DIR", folder_.path()};
};

TEST_F(Trim, TheOldestGoFirst)
{
    fill(storeFolder());
    EXPECT_EQ(removeOldest(storedEntries(storeFolder()), 200), 100);
    ContentStore store{storeFolder()};
    EXPECT_FALSE(store.has(keyNamed("old")));
    EXPECT_TRUE(store.has(keyNamed("middle")) && store.has(keyNamed("new")));
}

TEST_F(Trim, WhatWasUsedIsNotOldAnyMore)
{
    fill(storeFolder());
    {
        ContentStore store{storeFolder()};
        EXPECT_TRUE(store.find(keyNamed("old")).has_value());
    }
    removeOldest(storedEntries(storeFolder()), 100);
    const ContentStore store{storeFolder()};
    EXPECT_TRUE(store.has(keyNamed("old")));
}

TEST_F(Trim, WhatALivingJobHoldsStays)
{
    fill(storeFolder());
    ContentStore job{storeFolder()};
    EXPECT_EQ(textOf(job, keyNamed("old")).size(), 100U);
    EXPECT_EQ(cleanCache(0), 200);
    EXPECT_TRUE(job.has(keyNamed("old")));
}

TEST_F(Trim, TheLimitIsKeptAndRemembered)
{
    fill(storeFolder());
    EXPECT_EQ(reportCache().limitBytes, kDefaultLimit);
    EXPECT_EQ(trimToLimit(storeFolder()), 0);
    setCacheLimit(250);
    EXPECT_EQ(reportCache().limitBytes, 250);
    EXPECT_EQ(trimToLimit(storeFolder()), 100);
    EXPECT_EQ(reportCache().bytes, 200);
}

TEST_F(Trim, ADamagedSettingsFileGivesTheDefault)
{
    setCacheLimit(250);
    for (const char* text : {"", "{", "[]", R"({"limitBytes": -1})", R"({"limitBytes": "many"})"}) {
        test::writeFile(storeFolder() / "settings.json", text);
        EXPECT_EQ(limitOf(storeFolder()), kDefaultLimit) << text;
    }
}

TEST_F(Trim, TheReportNamesStages)
{
    fill(storeFolder());
    {
        ContentStore store{storeFolder()};
        putText(store, keyNamed("flow", "motion"), "1234");
    }
    const CacheReport report = reportCache();
    ASSERT_EQ(report.stages.size(), 2U);
    EXPECT_EQ(report.stages[0].stage, "denoise");
    EXPECT_EQ(report.stages[0].entries, 3);
    EXPECT_EQ(report.stages[0].bytes, 300);
    EXPECT_EQ(report.stages[1].bytes, 4);
    EXPECT_EQ(report.bytesInUse, 0);
    EXPECT_EQ(cleanCache(0, "denoise"), 300);
    EXPECT_EQ(reportCache().bytes, 4);
}

TEST_F(Trim, ForeignFilesAreLeftAlone)
{
    fill(storeFolder());
    test::writeFile(storeFolder() / "denoise" / "notes.txt", "mine");
    cleanCache(0);
    EXPECT_TRUE(std::filesystem::exists(storeFolder() / "denoise" / "notes.txt"));
}

}  // namespace
}  // namespace fresco::cache
