// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paths.h"
#include "support/temp_dir.h"

#include <gtest/gtest.h>

namespace fresco::core {
namespace {

namespace fs = std::filesystem;

TEST(AbsolutePlace, HoldsFromEveryWorkingFolder)
{
    EXPECT_EQ(absolutePlace("film.mp4"), fs::canonical(fs::current_path()) / "film.mp4");
    EXPECT_EQ(absolutePlace("/nowhere/a/../b/./cat.fresco/"), "/nowhere/b/cat.fresco");
}

TEST(AbsolutePlace, FollowsLinksAmongTheFoldersButNotTheLastOne)
{
    const test::TempDir temp;
    const fs::path root = fs::canonical(temp.path());
    fs::create_directory(root / "disk");
    test::writeFile(root / "disk/film.mp4", "");
    fs::create_directory_symlink(root / "disk", root / "folder");
    fs::create_symlink("disk/film.mp4", root / "film.mp4");
    EXPECT_EQ(absolutePlace(root / "folder/film.mp4"), root / "disk/film.mp4");
    EXPECT_EQ(absolutePlace(root / "film.mp4"), root / "film.mp4");
}

}  // namespace
}  // namespace fresco::core
