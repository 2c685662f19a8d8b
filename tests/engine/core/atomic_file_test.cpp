// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atomic_file.h"
#include "fresco/error.h"
#include "support/temp_dir.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace fresco::core {
namespace {

namespace fs = std::filesystem;

std::string contentOf(const fs::path& path)
{
    std::ifstream file{path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::ptrdiff_t countOf(const fs::path& folder)
{
    return std::distance(fs::directory_iterator{folder}, fs::directory_iterator{});
}

TEST(AtomicFile, ReplacesItsGoalOnlyWhenCommitted)
{
    const test::TempDir folder;
    const fs::path goal = folder.path() / "project.json";
    std::ofstream{goal} << "old";
    {
        AtomicFile file{goal};
        file.write(std::string_view{"new"});
        EXPECT_EQ(contentOf(goal), "old");
        file.commit();
    }
    EXPECT_EQ(contentOf(goal), "new");
    EXPECT_EQ(countOf(folder.path()), 1);
}

TEST(AtomicFile, LeavesNothingWhenAbandoned)
{
    const test::TempDir folder;
    {
        AtomicFile file{folder.path() / "a.bin"};
        file.write(std::string_view{"half"});
    }
    EXPECT_EQ(countOf(folder.path()), 0);
}

TEST(RequireWritable, NamesAFolderThatDoesNotExist)
{
    try {
        requireWritable("/nowhere/at/all.mp4");
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::OutputNotWritable);
        EXPECT_EQ(error.message(), "The folder \"/nowhere/at\" does not exist; create it or choose another place.");
    }
}

TEST(RequireWritable, RefusesAFolder)
{
    const test::TempDir folder;
    EXPECT_THROW(requireWritable(folder.path()), Error);
    EXPECT_NO_THROW(requireWritable(folder.path() / "film.mp4"));
    EXPECT_EQ(countOf(folder.path()), 0);
}

TEST(TemporaryBeside, KeepsTheExtension)
{
    const fs::path temporary = temporaryBeside("/films/a.mp4");
    EXPECT_EQ(temporary.parent_path(), "/films");
    EXPECT_EQ(temporary.extension(), ".mp4");
    EXPECT_NE(temporary, temporaryBeside("/films/a.mp4"));
}

}  // namespace
}  // namespace fresco::core
