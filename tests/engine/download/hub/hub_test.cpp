// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/hub/hub.h"
#include "fresco/error.h"

#include <gtest/gtest.h>

namespace fresco::download {
namespace {

const Hub& defaultHub()
{
    static const Hub hub{kDefaultHub};
    return hub;
}

TEST(Hub, AsksForListAndFilesAtTheAddressesOfTheApi)
{
    const RepoName repo{"owner", "name"};
    EXPECT_EQ(defaultHub().listingUrl(repo, "refs/pr/1"),
              "https://huggingface.co/api/models/owner/name/revision/refs%2Fpr%2F1?blobs=true");
    EXPECT_EQ(defaultHub().fileUrl(repo, "main", "unet/config.json"),
              "https://huggingface.co/owner/name/resolve/main/unet/config.json");
    EXPECT_EQ(Hub{"http://localhost:8000/mirror/"}.fileUrl(repo, "main", "a.txt"),
              "http://localhost:8000/mirror/owner/name/resolve/main/a.txt");
}

TEST(Hub, RefusesAddressesThatAreNotSafeOrNoHub)
{
    for (const char* address : {"", "http://huggingface.co", "huggingface.co", "https://h.co/?a=b", "https://h.co/#a"})
        EXPECT_THROW(Hub{address}, Error) << address;
}

TEST(RepoName, IsTakenAsNameAndAsAddress)
{
    const Hub mirror{"https://mirror.example.org/hf"};
    for (const char* text : {"owner/name",
                             "owner/name/",
                             "https://huggingface.co/owner/name",
                             "https://mirror.example.org/hf/owner/name/"})
        EXPECT_EQ(parseRepoName(text, mirror).text(), "owner/name") << text;
}

TEST(RepoName, RefusesWhatIsNone)
{
    for (const char* text : {"",
                             "name",
                             "owner/",
                             "/name",
                             "owner/name/more",
                             "../name",
                             "owner/..",
                             "owner/.name",
                             "-o/name",
                             "own er/name",
                             "https://evil.org/owner/name",
                             "https://huggingface.co/owner",
                             "https://huggingface.coowner/name",
                             "owner\\name"})
        EXPECT_THROW(parseRepoName(text, defaultHub()), Error) << text;
}

TEST(Revision, IsABranchATagOrACommit)
{
    for (const char* good : {"main", "fp16", "refs/pr/1", "v1.0", "0123456789abcdef0123456789abcdef01234567"})
        EXPECT_NO_THROW(requireRevision(good)) << good;
    for (const char* bad : {"", "..", "a/../b", ".", "a b", "a?b", "-x"})
        EXPECT_THROW(requireRevision(bad), Error) << bad;
}

}  // namespace
}  // namespace fresco::download
