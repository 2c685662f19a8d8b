// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/content_store.h"
#include "fresco/error.h"
#include "stored.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <sys/mount.h>

namespace fresco::cache {
namespace {

namespace fs = std::filesystem;
using test::keyNamed;
using test::putText;
using test::textOf;

TEST(ContentStore, GivesBackWhatWasPutAndNothingElse)
{
    const test::TempDir folder;
    ContentStore store{folder.path()};
    putText(store, keyNamed("a"), "picture");
    EXPECT_EQ(textOf(store, keyNamed("a")), "picture");
    EXPECT_TRUE(store.has(keyNamed("a")));
    EXPECT_EQ(textOf(store, keyNamed("b")), "-");
    EXPECT_FALSE(store.has(keyNamed("b")));
    EXPECT_EQ(textOf(store, keyNamed("a", "motion")), "-") << "another stage";
}

TEST(ContentStore, OutlivesTheProcessThatFilledIt)
{
    const test::TempDir folder;
    {
        ContentStore store{folder.path()};
        putText(store, keyNamed("a"), "picture");
    }
    ContentStore later{folder.path()};
    EXPECT_EQ(textOf(later, keyNamed("a")), "picture");
}

TEST(ContentStore, ADamagedEntryIsRemovedNotTrusted)
{
    const test::TempDir folder;
    ContentStore store{folder.path()};
    for (const std::string_view damage : {"", "pictur", "pictures", "Picture"}) {
        putText(store, keyNamed("a"), "picture");
        test::writeFile(store.find(keyNamed("a")).value(), damage);
        EXPECT_EQ(textOf(store, keyNamed("a")), "-") << damage;
        EXPECT_FALSE(store.has(keyNamed("a")));
    }
    putText(store, keyNamed("a"), "picture");
    EXPECT_EQ(textOf(store, keyNamed("a")), "picture");
}

TEST(ContentStore, OfTwoResultsOfOneKeyASoundOneIsTaken)
{
    const test::TempDir folder;
    ContentStore store{folder.path()};
    putText(store, keyNamed("a"), "one");
    test::writeFile(store.find(keyNamed("a")).value(), "damaged");
    putText(store, keyNamed("a"), "two");
    EXPECT_EQ(textOf(store, keyNamed("a")), "two");
}

TEST(ContentStore, AWriterThatFailsLeavesNothing)
{
    const test::TempDir folder;
    ContentStore store{folder.path()};
    const auto failing = [](const fs::path& file) {
        test::writeFile(file, "half");
        throw Error{ErrorKind::OutputNotWritable, "no"};
    };
    EXPECT_THROW(store.put(keyNamed("a"), failing), Error);
    EXPECT_EQ(textOf(store, keyNamed("a")), "-");
    std::size_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator{folder.path() / "denoise"})
        files += entry.is_regular_file() ? 1 : 0;
    EXPECT_EQ(files, 0U);
}

TEST(ContentStore, AFolderThatCannotBeMadeIsASentence)
{
    const test::TempDir folder;
    test::writeFile(folder / "file", "");
    try {
        ContentStore store{folder / "file"};
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::OutputNotWritable);
    }
}

TEST(ContentStore, AFullDiskMakesRoomOnceAndThenSaysWhatToDo)
{
    const test::TempDir folder;
    const auto disk = folder / "disk";
    fs::create_directory(disk);
    if (mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=128k") != 0)
        GTEST_SKIP() << "a small tmpfs cannot be mounted without root";
    const std::string old(80'000, 'o'), fresh(80'000, 'f'), tooLarge(300'000, 't');
    {
        ContentStore before{disk};
        putText(before, keyNamed("old"), old);
    }
    {
        ContentStore store{disk};
        const auto write = [&](const std::string& text) {
            return [&](const fs::path& file) {
                try {
                    test::writeFile(file, text);
                } catch (const std::runtime_error&) {
                    throw Error{ErrorKind::DiskFull, "full"};
                }
            };
        };
        store.put(keyNamed("fresh"), write(fresh));
        EXPECT_EQ(textOf(store, keyNamed("fresh")), fresh);
        EXPECT_EQ(textOf(store, keyNamed("old")), "-") << "it made room";
        try {
            store.put(keyNamed("large"), write(tooLarge));
            ADD_FAILURE();
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::DiskFull);
            EXPECT_NE(error.message().find("FRESCO_CACHE_DIR"), std::string::npos) << error.message();
        }
        EXPECT_EQ(textOf(store, keyNamed("fresh")), fresh) << "what a job holds stays";
    }
    umount(disk.c_str());
}

}  // namespace
}  // namespace fresco::cache
