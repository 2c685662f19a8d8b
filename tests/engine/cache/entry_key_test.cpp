// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/entry_key.h"

#include <gtest/gtest.h>

namespace fresco::cache {
namespace {

TEST(EntryKey, HangsOnStageAndEveryDependencyButNotOnTheirOrder)
{
    const EntryKey key = entryKey("denoise", {{"seed", 1}, {"prompt", "a cat"}});
    EXPECT_EQ(key, entryKey("denoise", {{"prompt", "a cat"}, {"seed", 1}}));
    EXPECT_EQ(key.hash.size(), 32U);
    EXPECT_NE(key.hash, entryKey("denoise", {{"seed", 2}, {"prompt", "a cat"}}).hash);
    EXPECT_NE(key.hash, entryKey("motion", {{"seed", 1}, {"prompt", "a cat"}}).hash);
}

TEST(EntryKey, NumbersCountToTheLastDigit)
{
    EXPECT_NE(entryKey("denoise", {{"scale", 0.1}}).hash, entryKey("denoise", {{"scale", 0.1 + 1e-16}}).hash);
}

TEST(EntryKey, BytesThatAreNoTextDoNoHarm) { EXPECT_NO_THROW(entryKey("denoise", {{"name", "\xff\xfe"}})); }

}  // namespace
}  // namespace fresco::cache
