// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atomic_file.h"
#include "fresco/error.h"
#include "support/temp_dir.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <unistd.h>

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

TEST(TemporaryBeside, IsNoLongerThanANameMayBe)
{
    const test::TempDir folder;
    const std::string name = std::string(251, 'x') + ".mp4";
    AtomicFile file{folder.path() / name};
    file.write(std::string_view{"all"});
    file.commit();
    EXPECT_EQ(contentOf(folder.path() / name), "all");
}

/// Makes a file look as if nobody had touched it for an hour.
void age(const fs::path& file) { fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours{1}); }

TEST(RemoveAbandoned, TakesWhatKilledProcessesLeftAndNothingElse)
{
    const test::TempDir folder;
    const fs::path goal = folder.path() / "a.mp4";
    const fs::path old = temporaryBeside(goal), young = temporaryBeside(goal), held = temporaryBeside(goal);
    const fs::path other = temporaryBeside(folder.path() / "b.mp4"), oldFolder = temporaryBeside(goal);
    fs::create_directory(oldFolder);
    std::ofstream{oldFolder / "1.png"} << "x";
    for (const fs::path& file : {goal, old, young, held, other})
        std::ofstream{file} << "x";
    for (const fs::path& file : {goal, old, held, other, oldFolder})
        age(file);
    const int descriptor = open(held.c_str(), O_RDONLY);
    lockInUse(descriptor);
    removeAbandoned(goal);
    close(descriptor);
    EXPECT_FALSE(fs::exists(old));
    EXPECT_FALSE(fs::exists(oldFolder));
    for (const fs::path& file : {goal, young, held, other})
        EXPECT_TRUE(fs::exists(file)) << file;
}

}  // namespace
}  // namespace fresco::core
