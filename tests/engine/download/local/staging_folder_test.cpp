// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/local/staging_folder.h"
#include "fresco/error.h"
#include "support/temp_dir.h"

#include <gtest/gtest.h>

namespace fresco::download {
namespace {

using Names = std::set<std::string>;

TEST(StagingFolder, KeepsWhatIsOfTheSameSource)
{
    const test::TempDir folder;
    {
        const StagingFolder first{folder / "model", "owner/name 1"};
        test::writeFile(first.path() / "a.part", "begun");
    }
    EXPECT_EQ(test::namesIn(folder.path()), Names{".model.fetch"});
    {
        const StagingFolder again{folder / "model", "owner/name 1"};
        EXPECT_EQ(test::readFile(again.path() / "a.part"), "begun");
    }
    const StagingFolder other{folder / "model", "owner/name 2"};
    EXPECT_FALSE(std::filesystem::exists(other.path() / "a.part")) << "of another commit: must not be mixed in";
}

TEST(StagingFolder, BecomesTheModelAndNothingElseIsLeft)
{
    const test::TempDir folder;
    std::filesystem::create_directory(folder / "model");  // an empty one may be there
    StagingFolder staging{folder / "model", "owner/name 1"};
    test::writeFile(staging.path() / "a", "whole");
    staging.publish();
    EXPECT_EQ(test::namesIn(folder.path()), Names{"model"});
    EXPECT_EQ(test::namesIn(folder / "model"), Names{"a"});
}

TEST(StagingFolder, LeavesNothingWhereNothingCame)
{
    const test::TempDir folder;
    {
        const StagingFolder staging{folder / "model", "owner/name 1"};
    }
    EXPECT_TRUE(test::namesIn(folder.path()).empty());
}

TEST(StagingFolder, TwoRunsNeverFillTheSameOne)
{
    const test::TempDir folder;
    const StagingFolder first{folder / "model", "owner/name 1"};
    EXPECT_THROW((StagingFolder{folder / "model", "owner/name 1"}), Error);
}

TEST(RequireSpace, RefusesWhatDoesNotFit)
{
    const test::TempDir folder;
    EXPECT_NO_THROW(requireSpace(folder.path(), 1));
    EXPECT_NO_THROW(requireSpace(folder.path(), -5)) << "more is there than is needed";
    try {
        requireSpace(folder.path(), std::int64_t{1} << 60);
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::DiskFull);
        EXPECT_NE(error.message().find("--into"), std::string::npos);
    }
}

}  // namespace
}  // namespace fresco::download
