// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/test_folders.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>

namespace fresco::test {

/// A fresh folder of one test; gone with everything in it when the test ends.
class TempDir {
public:
    TempDir()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "fresco-test-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr)
            throw std::runtime_error{"cannot make a folder like " + pattern};
        path_ = pattern;
    }
    ~TempDir()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TempDir(const TempDir&) = delete;
    TempDir& operator=(const TempDir&) = delete;

    const std::filesystem::path& path() const noexcept { return path_; }
    std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

inline void writeFile(const std::filesystem::path& path, std::string_view bytes)
{
    std::ofstream file{path, std::ios::binary | std::ios::trunc};
    if (!file.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush())
        throw std::runtime_error{"cannot write " + path.string()};
}

inline std::string readFile(const std::filesystem::path& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file)
        throw std::runtime_error{"cannot read " + path.string()};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// What lies in a folder, hidden files too.
inline std::set<std::string> namesIn(const std::filesystem::path& folder)
{
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator{folder})
        names.insert(entry.path().filename());
    return names;
}

/// A small file that is kept with the tests (tests/support/fixtures).
inline std::filesystem::path fixture(std::string_view name) { return fixturesDir() / name; }

}  // namespace fresco::test
