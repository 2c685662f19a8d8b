// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/lease.h"
#include "support/temp_dir.h"

#include <gtest/gtest.h>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace fresco::cache {
namespace {

TEST(Lease, HoldsItsEntriesAsLongAsItLives)
{
    const test::TempDir folder;
    {
        Lease one{folder.path()};
        Lease two{folder.path()};
        one.add("a");
        one.add("a");
        two.add("b");
        EXPECT_EQ(leasedEntries(folder.path()), (std::set<std::string>{"a", "b"}));
    }
    EXPECT_TRUE(leasedEntries(folder.path()).empty());
    EXPECT_TRUE(test::namesIn(folder / "leases").empty());
}

TEST(Lease, AKilledProcessLeavesNone)
{
    const test::TempDir folder;
    const pid_t child = fork();
    if (child == 0) {
        Lease lease{folder.path()};
        lease.add("a");
        raise(SIGKILL);
    }
    waitpid(child, nullptr, 0);
    EXPECT_FALSE(test::namesIn(folder / "leases").empty());
    EXPECT_TRUE(leasedEntries(folder.path()).empty());
    EXPECT_TRUE(test::namesIn(folder / "leases").empty());
}

TEST(Lease, HasANameOfItsOwnWhateverTheProcessIsCalled)
{
    const test::TempDir folder;
    const Lease one{folder.path()}, two{folder.path()};
    for (const std::string& name : test::namesIn(folder / "leases"))
        EXPECT_EQ(name.size(), 16U) << "drawn at random, not counted: " << name;
}

}  // namespace
}  // namespace fresco::cache
