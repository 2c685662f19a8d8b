// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/stored_path.h"
#include "support/temp_dir.h"

#include <gtest/gtest.h>

namespace fresco::project {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder = "/nowhere/jobs/cat/cat.fresco";

TEST(StoredPath, IsRelativeUpToTwoFoldersAboveTheProject)
{
    EXPECT_EQ(storedPath("/nowhere/jobs/cat/cat.fresco/renders/a.mp4", kFolder), "./renders/a.mp4");
    EXPECT_EQ(storedPath("/nowhere/jobs/cat/cat.mp4", kFolder), "../cat.mp4");
    EXPECT_EQ(storedPath("/nowhere/jobs/footage/cat.mp4", kFolder), "../../footage/cat.mp4");
    EXPECT_EQ(storedPath("/nowhere/cat.mp4", kFolder), "/nowhere/cat.mp4");
    EXPECT_EQ(storedPath("/elsewhere/cat.mp4", kFolder), "/elsewhere/cat.mp4");
}

TEST(StoredPath, NeverGoesThroughTheRoot)
{
    EXPECT_EQ(storedPath("/footage/cat.mp4", "/nowhere/cat.fresco"), "/footage/cat.mp4");
    EXPECT_EQ(storedPath("/cat.mp4", "/cat.fresco"), "/cat.mp4");
}

TEST(StoredPath, AHiddenNameIsNoWayUp)
{
    EXPECT_EQ(storedPath("/nowhere/jobs/cat/..film.mp4", kFolder), "../..film.mp4");
    EXPECT_EQ(storedPath("/nowhere/jobs/cat/cat.fresco/..a", kFolder), "./..a");
    EXPECT_FALSE(isStoredRelative("..a"));
}

TEST(StoredPath, ComesBackAsItWas)
{
    for (const char* path : {"/nowhere/jobs/cat/cat.fresco/kept/a.png",
                             "/nowhere/jobs/cat/cat.mp4",
                             "/nowhere/jobs/x/y z.mp4",
                             "/elsewhere/cat.mp4",
                             "/nowhere/jobs/cat/猫.mp4"})
        EXPECT_EQ(pathFromStored(storedPath(path, kFolder), kFolder), path);
}

TEST(StoredPath, TellsRelativePathsFromNames)
{
    EXPECT_TRUE(isStoredRelative(storedPath(kFolder / "kept/masks", kFolder)));
    EXPECT_TRUE(isStoredRelative(storedPath(kFolder.parent_path() / "masks", kFolder)));
    EXPECT_FALSE(isStoredRelative("sd15"));
    EXPECT_FALSE(isStoredRelative("/models/sd15"));
}

TEST(StoredPath, CountsWhereLinksLeadNotHowTheyAreCalled)
{
    const test::TempDir temp;
    const fs::path root = fs::canonical(temp.path());
    fs::create_directories(root / "disk/jobs/cat.fresco");
    fs::create_directory_symlink(root / "disk/jobs", root / "jobs");
    // Named through the link, the film lies one folder above the jobs; in truth it does not.
    const std::string stored = storedPath(root / "film.mp4", root / "jobs/cat.fresco");
    EXPECT_EQ(pathFromStored(stored, root / "disk/jobs/cat.fresco"), root / "film.mp4") << stored;
    EXPECT_EQ(storedPath(root / "jobs/film.mp4", root / "disk/jobs/cat.fresco"), "../film.mp4");
}

}  // namespace
}  // namespace fresco::project
