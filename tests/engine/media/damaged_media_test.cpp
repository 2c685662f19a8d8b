// SPDX-License-Identifier: GPL-3.0-or-later
#include "clips.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace fresco::test {
namespace {

/// Opens a file as far as it goes. An Error is a fine answer, anything else is not.
void open(const std::filesystem::path& path)
{
    try {
        const auto source = openFrameSource(path);
        const std::int64_t count = source->frameCount();
        for (const std::int64_t number : {std::int64_t{0}, count - 1, count / 2})
            EXPECT_FALSE(source->frame({number}).isEmpty());
    } catch (const Error& error) {
        EXPECT_NE(error.kind(), ErrorKind::Internal) << error.what() << ": " << error.detail();
        EXPECT_FALSE(error.message().empty());
    }
}

class DamagedMedia : public ::testing::TestWithParam<const char*> {};

TEST_P(DamagedMedia, IsReadAsFarAsItGoesOrRefused)
{
    const Clips clips;
    const std::string name = GetParam();
    const std::string whole = readFile(clips.makeNumbered(name, name == "a.png" ? 1 : 12, "-b:v 200k"));
    std::mt19937 random(11);
    const auto below = [&](std::size_t limit) { return random() % limit; };
    for (int round = 0; round < 40; ++round) {
        std::string bytes = whole;
        if (round % 4 == 0) {
            bytes.resize(below(bytes.size()) + 1);
        } else {
            // Headers are at the start or at the end: hit those more often than the pictures between.
            const std::size_t region = std::min<std::size_t>(bytes.size(), 1500);
            const std::size_t base = round % 4 == 1   ? 0
                                     : round % 4 == 2 ? bytes.size() - region
                                                      : below(bytes.size() - region + 1);
            for (int i = 0; i < 1 + round / 4; ++i)
                bytes[base + below(region)] = static_cast<char>(below(3) == 0 ? 0xff : below(256));
        }
        writeFile(clips / ("hurt-" + name), bytes);
        SCOPED_TRACE(round);
        open(clips / ("hurt-" + name));
    }
}

INSTANTIATE_TEST_SUITE_P(Containers,
                         DamagedMedia,
                         ::testing::Values("a.mp4", "a.mkv", "a.webm", "a.avi", "a.ts", "a.gif", "a.png"),
                         [](const auto& test) { return std::string(test.param).substr(2); });

}  // namespace
}  // namespace fresco::test
