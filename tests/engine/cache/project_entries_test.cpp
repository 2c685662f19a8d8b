// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/content_store.h"
#include "cache/project_entries.h"
#include "cache/trim.h"
#include "support/temp_dir.h"

#include <gtest/gtest.h>

namespace fresco::cache {
namespace {

TEST(ProjectEntries, CountAsLongAsSomebodyHoldsTheProject)
{
    const test::TempDir folder;
    {
        ProjectEntries job{folder.path(), "/a.fresco"};
        job.add("one");
        EXPECT_EQ(entriesOfHeldProjects(folder.path()), std::set<std::string>{"one"});
    }
    EXPECT_TRUE(entriesOfHeldProjects(folder.path()).empty());
    const ProjectEntries editor{folder.path(), "/a.fresco"};
    const ProjectEntries other{folder.path(), "/b.fresco"};
    EXPECT_EQ(entriesOfHeldProjects(folder.path()), std::set<std::string>{"one"});
}

TEST(ProjectEntries, OfAnOpenProjectAreNotRemoved)
{
    const test::TempDir folder;
    const EntryKey key = entryKey("denoise", {{"n", 1}});
    {
        ContentStore store{folder.path(), "/a.fresco"};
        store.put(key, [](const auto& file) { test::writeFile(file, "picture"); });
    }
    {
        const ProjectEntries editor{folder.path(), "/a.fresco"};
        EXPECT_EQ(trim(folder.path(), 0), 0);
    }
    EXPECT_GT(trim(folder.path(), 0), 0);
}

}  // namespace
}  // namespace fresco::cache
