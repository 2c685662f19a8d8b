// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/byte_size.h"
#include "fresco/error.h"

#include <gtest/gtest.h>

namespace fresco::cli {
namespace {

TEST(ByteSize, ReadsWhatPeopleWrite)
{
    EXPECT_EQ(bytesFromText("0"), 0);
    EXPECT_EQ(bytesFromText("123"), 123);
    EXPECT_EQ(bytesFromText("2k"), 2000);
    EXPECT_EQ(bytesFromText("500 MB"), 500'000'000);
    EXPECT_EQ(bytesFromText("20GiB"), std::int64_t{20} << 30);
    EXPECT_EQ(bytesFromText("1.5T"), 1'500'000'000'000);
}

TEST(ByteSize, RefusesTheRest)
{
    for (const char* text : {"", "G", "-1", "5X", "5GG", "1e30T", "nan", "five"})
        EXPECT_THROW(bytesFromText(text), Error) << text;
}

}  // namespace
}  // namespace fresco::cli
