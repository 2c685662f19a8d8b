// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/file_identity.h"
#include "core/hash.h"
#include "fresco/error.h"
#include "support/environment.h"
#include "support/temp_dir.h"

#include <gtest/gtest.h>

namespace fresco::cache {
namespace {

class FileIdentity : public ::testing::Test {
protected:
    test::TempDir folder_;
    test::ScopedVariable cache_{"FRESCO_CACHE_DIR", folder_ / "cache"};
};

TEST_F(FileIdentity, IsTheContentWhateverTheName)
{
    test::writeFile(folder_ / "a", "film");
    test::writeFile(folder_ / "b", "film");
    test::writeFile(folder_ / "c", "Film");
    EXPECT_EQ(fileIdentity(folder_ / "a"), fileIdentity(folder_ / "b"));
    EXPECT_NE(fileIdentity(folder_ / "a"), fileIdentity(folder_ / "c"));
    EXPECT_EQ(fileIdentity(folder_ / "a"), core::contentHash("film"));
}

TEST_F(FileIdentity, AChangedFileIsReadAgain)
{
    test::writeFile(folder_ / "a", "film");
    const std::string before = fileIdentity(folder_ / "a");
    EXPECT_EQ(fileIdentity(folder_ / "a"), before);
    test::writeFile(folder_ / "a", "cut!");
    std::filesystem::last_write_time(folder_ / "a",
                                     std::filesystem::file_time_type::clock::now() + std::chrono::seconds{1});
    EXPECT_NE(fileIdentity(folder_ / "a"), before);
}

TEST_F(FileIdentity, AFolderIsItsFilesAndTheirNames)
{
    for (const char* name : {"one", "two", "three"})
        std::filesystem::create_directories(folder_ / name / "sub");
    test::writeFile(folder_ / "one" / "sub" / "x", "1");
    test::writeFile(folder_ / "two" / "sub" / "x", "1");
    test::writeFile(folder_ / "three" / "sub" / "y", "1");
    EXPECT_EQ(folderIdentity(folder_ / "one"), folderIdentity(folder_ / "two"));
    EXPECT_NE(folderIdentity(folder_ / "one"), folderIdentity(folder_ / "three"));
}

TEST_F(FileIdentity, WhatCannotBeReadIsASentence)
{
    EXPECT_THROW(fileIdentity(folder_ / "none"), Error);
    EXPECT_THROW(fileIdentity(folder_.path()), Error);
}

}  // namespace
}  // namespace fresco::cache
