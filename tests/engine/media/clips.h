// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/frame_source.h"
#include "fresco/image.h"
#include "support/environment.h"
#include "support/error_of.h"
#include "support/temp_dir.h"

#include <filesystem>
#include <string>
#include <vector>

namespace fresco::test {

/// A folder of clips that the ffmpeg program makes for one test; the cache lies in it too.
class Clips {
public:
    std::filesystem::path operator/(const std::string& name) const { return folder_.path() / name; }
    const std::filesystem::path& folder() const { return folder_.path(); }

    /// Runs `ffmpeg ARGUMENTS NAME` in the folder. @throws std::runtime_error with ffmpeg's own words
    std::filesystem::path make(const std::string& name, const std::string& arguments) const;
    /// A clip whose pictures carry their number, see numberOf().
    std::filesystem::path makeNumbered(const std::string& name, int frames, const std::string& arguments) const;
    /// What a program writes to stdout, run in the folder.
    std::string output(const std::string& command) const;
    /// Names of everything in the folder, but for the cache.
    std::vector<std::string> names() const;

private:
    TempDir folder_;
    ScopedVariable cache_{"FRESCO_CACHE_DIR", folder_ / "cache"};
};

/// Arguments of ffmpeg that make `frames` pictures of 160 x 64: ten fields of 16 pixels are the bits of the picture's
/// number.
std::string numberedSource(int frames, const std::string& rate = "25");
/// Reads the number back, from pictures of any size with the same proportions.
std::int64_t numberOf(const ImageView& image);
/// The number as a picture.
ImageView numberedPicture(std::int64_t number, int width = 160, int height = 64);

/// Numbers of all pictures, asked for in ascending order.
std::vector<std::int64_t> numbersOf(const std::filesystem::path& film);
/// 0, 1, ... count - 1
std::vector<std::int64_t> upTo(std::int64_t count);

}  // namespace fresco::test
