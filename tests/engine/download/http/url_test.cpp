// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/http/url.h"

#include <gtest/gtest.h>

namespace fresco::download {
namespace {

TEST(Url, HttpsAndOnlyLocalHttpMayBeFetched)
{
    for (const char* good : {"https://huggingface.co",
                             "https://cdn.example.org/a/b?key=1",
                             "http://127.0.0.1:8000/x",
                             "http://localhost/",
                             "http://[::1]:80/"})
        EXPECT_TRUE(Url::parse(good).has_value()) << good;
    for (const char* bad : {"",
                            "huggingface.co",
                            "http://huggingface.co",
                            "http://localhost.evil.org/",
                            "http://127.0.0.1@evil.org/",
                            "http://127.0.0.2/",
                            "ftp://localhost/",
                            "file:///etc/passwd",
                            "https://user:password@huggingface.co/",
                            "https://huggingface.co:99999/",
                            "https://hugging face.co/",
                            "https://huggingface.co/\r\nX-Header: 1"})
        EXPECT_FALSE(Url::parse(bad).has_value()) << bad;
}

TEST(Url, AnOriginIsSchemeHostAndPort)
{
    const Url url = *Url::parse("https://HuggingFace.co/a");
    EXPECT_EQ(url.host(), "huggingface.co");
    EXPECT_TRUE(url.hasOriginOf(*Url::parse("https://huggingface.co:443/b?c")));
    EXPECT_FALSE(url.hasOriginOf(*Url::parse("https://huggingface.co:444/a")));
    EXPECT_FALSE(url.hasOriginOf(*Url::parse("https://cdn.huggingface.co/a")));
    EXPECT_FALSE(Url::parse("http://localhost:80/")->hasOriginOf(*Url::parse("https://localhost:80/")));
}

TEST(Url, ASegmentCannotBecomeTwo)
{
    EXPECT_EQ(urlSegment("refs/pr/1?x#y"), "refs%2Fpr%2F1%3Fx%23y");
    EXPECT_EQ(urlSegment("model-1.0_a~\xC3\xA4"), "model-1.0_a~%C3%A4");
}

}  // namespace
}  // namespace fresco::download
