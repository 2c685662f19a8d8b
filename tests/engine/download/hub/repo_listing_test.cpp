// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/hub/repo_listing.h"
#include "fresco/error.h"

#include <gtest/gtest.h>

namespace fresco::download {
namespace {

RepoListing listingOf(const std::string& siblings, const std::string& more = "")
{
    return readListing("{\"siblings\": [" + siblings + "]" + more + "}", "owner/name");
}

void expectRefused(const std::string& json, const std::string& about)
{
    try {
        readListing(json, "owner/name");
        FAIL() << json;
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Network);
        EXPECT_NE(error.message().find(about), std::string::npos) << error.message();
        EXPECT_NE(error.message().find("owner/name"), std::string::npos) << error.message();
    }
}

TEST(RepoListing, TellsSizesHashesAndTheCommit)
{
    const std::string hash(64, 'A');
    const RepoListing listing = listingOf(R"({"rfilename": "unet/config.json", "size": 743, "blobId": "x"},
                     {"rfilename": "big.bin", "size": 134, "lfs": {"sha256": ")" +
                                              hash + R"(", "size": 5000000000}})",
                                          R"(, "sha": "0123456789abcdef0123456789abcdef01234567", "private": false)");
    EXPECT_EQ(listing.commit, "0123456789abcdef0123456789abcdef01234567");
    ASSERT_EQ(listing.files.size(), 2U);
    EXPECT_EQ(listing.files.at("unet/config.json").bytes, 743);
    EXPECT_EQ(listing.files.at("unet/config.json").sha256, "");
    EXPECT_EQ(listing.files.at("big.bin").bytes, 5'000'000'000);
    EXPECT_EQ(listing.files.at("big.bin").sha256, std::string(64, 'a'));
}

TEST(RepoListing, LeavesOutPathsThatAreNotSafe)
{
    const RepoListing listing = listingOf(R"({"rfilename": "../evil", "size": 1}, {"rfilename": "/etc/x", "size": 1},
        {"rfilename": "unet/../../x", "size": 1}, {"rfilename": "a\\b", "size": 1}, {"rfilename": ".git", "size": 1},
        {"rfilename": "a\u0000b", "size": 1}, {"rfilename": "good.txt", "size": 1})");
    EXPECT_EQ(listing.files.size(), 1U);
    EXPECT_TRUE(listing.has("good.txt"));
}

TEST(RepoListing, ACommitThatIsNoneIsNotUsed)
{
    EXPECT_EQ(listingOf("", R"(, "sha": "../../../etc")").commit, "");
    EXPECT_EQ(listingOf("", R"(, "sha": null)").commit, "");
}

TEST(RepoListing, RefusesWhatNoHubSends)
{
    expectRefused("<html>Sign in</html>", "--hub");
    expectRefused("{\"siblings\": [", "damaged");
    expectRefused("{}", "siblings");
    expectRefused(R"({"siblings": {"a": 1}})", "siblings");
    expectRefused(R"({"siblings": [1]})", "object");
    expectRefused(R"({"siblings": [{"rfilename": "a"}]})", "size");
    expectRefused(R"({"siblings": [{"rfilename": "a", "size": -1}]})", "size");
    expectRefused(R"({"siblings": [{"rfilename": "a", "size": 1e30}]})", "size");
    expectRefused(R"({"siblings": [{"rfilename": "a", "size": 18446744073709551615}]})", "size");
    expectRefused(R"({"siblings": [{"rfilename": 5, "size": 1}]})", "rfilename");
    expectRefused(R"({"siblings": [{"rfilename": "a", "lfs": {"sha256": "abc", "size": 1}}]})", "sha256");
    expectRefused(R"({"siblings": [{"rfilename": "a", "lfs": "big"}]})", "object");
}

}  // namespace
}  // namespace fresco::download
