// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/flow_io.h"
#include "fresco/error.h"
#include "support/temp_dir.h"

#include <torch/types.h>

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>

namespace fresco::flow {
namespace {

template <class Value> std::string bytesOf(Value value)
{
    std::string bytes(sizeof(value), '\0');
    std::memcpy(bytes.data(), &value, sizeof(value));
    return bytes;
}

std::string flo(std::int32_t width, std::int32_t height, const std::vector<float>& values)
{
    std::string bytes = "PIEH" + bytesOf(width) + bytesOf(height);
    for (const float value : values)
        bytes += bytesOf(value);
    return bytes;
}

at::Tensor read(const std::string& bytes)
{
    const test::TempDir folder;
    test::writeFile(folder / "a.flo", bytes);
    return readFlo(folder / "a.flo");
}

TEST(Flo, WhatIsWrittenIsRead)
{
    const test::TempDir folder;
    const at::Tensor flow = at::randn({1, 2, 5, 3}) * 100;
    writeFlo(folder / "a.flo", flow);
    EXPECT_TRUE(at::equal(readFlo(folder / "a.flo"), flow));
}

TEST(Flo, HasTheBytesOfTheFormat)
{
    const test::TempDir folder;
    const at::Tensor flow = at::tensor({1.0, 2.0, -3.0, -4.0}, at::kDouble).view({1, 2, 1, 2});  // x: 1 2, y: -3 -4
    writeFlo(folder / "a.flo", flow);
    EXPECT_EQ(test::readFile(folder / "a.flo"), flo(2, 1, {1, -3, 2, -4}));
}

TEST(Flo, UnknownMotionIsKept) { EXPECT_EQ(read(flo(1, 1, {1.6e9F, 0}))[0][0][0][0].item<float>(), 1.6e9F); }

TEST(Flo, RefusesDamagedFiles)
{
    const std::string sound = flo(2, 1, {1, 2, 3, 4});
    EXPECT_NO_THROW(read(sound));
    const std::vector<std::string> damaged{"",
                                           "PIEH",
                                           "HEIP" + sound.substr(4),
                                           sound.substr(0, sound.size() - 1),
                                           sound + "x",
                                           flo(0, 1, {}),
                                           flo(-2, -1, {1, 2, 3, 4}),
                                           flo(0x7fffffff, 0x7fffffff, {1, 2}),
                                           flo(32768, 32768, {1, 2}),
                                           flo(1, 1, {std::nanf(""), 0}),
                                           flo(1, 1, {INFINITY, 0})};
    for (const std::string& bytes : damaged) {
        try {
            read(bytes);
            ADD_FAILURE() << "took " << bytes.size() << " bytes";
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::UnreadableMedia);
            EXPECT_NE(error.message().find("a.flo"), std::string::npos);
        }
    }
}

TEST(Flo, RefusesFoldersAndWhatIsNotThere)
{
    const test::TempDir folder;
    EXPECT_THROW(readFlo(folder.path()), Error);
    EXPECT_THROW(readFlo(folder / "none.flo"), Error);
    EXPECT_THROW(writeFlo(folder / "none" / "a.flo", at::zeros({1, 2, 2, 2})), Error);
    EXPECT_THROW(writeFlo(folder / "a.flo", at::zeros({2, 2, 2, 2})), Error);
    EXPECT_THROW(writeFlo(folder / "a.flo", at::zeros({1, 2, 0, 2})), Error);
}

}  // namespace
}  // namespace fresco::flow
