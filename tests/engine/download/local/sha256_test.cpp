// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/local/sha256.h"
#include "fresco/error.h"
#include "support/temp_dir.h"

#include <gtest/gtest.h>

namespace fresco::download {
namespace {

std::span<const std::byte> bytesOf(std::string_view text) { return std::as_bytes(std::span{text}); }

TEST(Sha256, IsThatOfTheStandard)
{
    Sha256 hash;
    EXPECT_EQ(hash.finish(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    hash.update(bytesOf("a"));
    hash.update(bytesOf("bc"));
    EXPECT_EQ(hash.finish(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    hash.update(bytesOf("dropped"));
    hash.restart();
    hash.update(bytesOf("abc"));
    EXPECT_EQ(hash.finish(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Sha256, OfAFileIsThatOfItsBytes)
{
    const test::TempDir folder;
    const std::string bytes(3'000'001, 'x');  // some pieces and a rest
    test::writeFile(folder / "file", bytes);
    Sha256 ofFile, ofBytes;
    EXPECT_EQ(hashFile(folder / "file", ofFile, {}), 3'000'001);
    ofBytes.update(bytesOf(bytes));
    EXPECT_EQ(ofFile.finish(), ofBytes.finish());
    EXPECT_THROW(hashFile(folder / "none", ofFile, {}), Error);
}

TEST(Sha256, StopsWithinALargeFile)
{
    const test::TempDir folder;
    test::writeFile(folder / "file", "x");
    std::stop_source stop;
    stop.request_stop();
    Sha256 hash;
    EXPECT_THROW(hashFile(folder / "file", hash, stop.get_token()), Cancelled);
}

}  // namespace
}  // namespace fresco::download
