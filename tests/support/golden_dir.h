// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/test_folders.h"

#include <cstdlib>
#include <filesystem>
#include <string_view>

namespace fresco::test {

/// Where golden data are read from: $FRESCO_GOLDEN_DIR, else the committed copy. Asked anew on every call.
inline std::filesystem::path goldenDir()
{
    const char* const chosen = std::getenv("FRESCO_GOLDEN_DIR");
    return chosen != nullptr && *chosen != '\0' ? std::filesystem::path{chosen} : committedGoldenDir();
}

/// A file or folder of the golden data; the committed one where the chosen folder lacks it (name lists).
inline std::filesystem::path goldenPathOrCommitted(std::string_view relative)
{
    const auto chosen = goldenDir() / relative;
    return std::filesystem::exists(chosen) ? chosen : committedGoldenDir() / relative;
}

inline bool hasGoldenTopic(std::string_view topic) { return std::filesystem::is_directory(goldenDir() / topic); }

}  // namespace fresco::test

/// First line of a golden test: skips it, by name, where the golden folder lacks its topic.
#define FRESCO_NEEDS_GOLDEN_TOPIC(topic)                                                                               \
    do {                                                                                                               \
        if (!::fresco::test::hasGoldenTopic(topic))                                                                    \
            GTEST_SKIP() << "no golden topic " << (topic) << " in " << ::fresco::test::goldenDir();                    \
    } while (false)
