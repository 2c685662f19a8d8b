// SPDX-License-Identifier: GPL-3.0-or-later
#include "clips.h"

#include "support/pictures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <numeric>
#include <stdexcept>

namespace fresco::test {

namespace {

constexpr int kBits = 10;

}  // namespace

std::string Clips::output(const std::string& command) const
{
    const std::string line = "cd '" + folder_.path().string() + "' && " + command;
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(line.c_str(), "r"), pclose);
    if (!pipe)
        throw std::runtime_error("cannot run " + command);
    std::string text;
    std::array<char, 4096> block{};
    while (const std::size_t size = std::fread(block.data(), 1, block.size(), pipe.get()))
        text.append(block.data(), size);
    return text;
}

std::filesystem::path Clips::make(const std::string& name, const std::string& arguments) const
{
    const std::string said = output("ffmpeg -nostdin -v error -y " + arguments + " '" + name + "' 2>&1");
    const auto path = folder_.path() / name;
    if (!std::filesystem::exists(path) || std::filesystem::file_size(path) == 0)
        throw std::runtime_error("ffmpeg made no " + name + ": " + said);
    return path;
}

std::filesystem::path Clips::makeNumbered(const std::string& name, int frames, const std::string& arguments) const
{
    return make(name, numberedSource(frames) + " " + arguments);
}

std::vector<std::string> Clips::names() const
{
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
        if (entry.path().filename() != "cache")
            names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string numberedSource(int frames, const std::string& rate)
{
    return "-f lavfi -i \"color=black:s=160x64:r=" + rate + ",format=yuv420p,trim=end_frame=" + std::to_string(frames) +
           ",geq=lum='if(mod(floor(N/pow(2,floor(X/16))),2),235,16)':cb=128:cr=128\"";
}

std::int64_t numberOf(const ImageView& image)
{
    std::int64_t number = 0;
    for (int bit = 0; bit < kBits; ++bit) {
        const int x = (2 * bit + 1) * image.width / (2 * kBits);
        const std::uint8_t* pixel = image.row(image.height / 2) + 3 * x;
        number |= static_cast<std::int64_t>(pixel[1] > 127) << bit;
    }
    return number;
}

ImageView numberedPicture(std::int64_t number, int width, int height)
{
    return rgbPicture(
        width, height, [&](int x, int, int) { return (number >> (x * kBits / width)) % 2 != 0 ? 255 : 0; });
}

std::vector<std::int64_t> numbersOf(const std::filesystem::path& film)
{
    const auto source = openFrameSource(film);
    std::vector<std::int64_t> numbers;
    for (std::int64_t i = 0; i < source->frameCount(); ++i)
        numbers.push_back(numberOf(source->frame({i})));
    return numbers;
}

std::vector<std::int64_t> upTo(std::int64_t count)
{
    std::vector<std::int64_t> numbers(static_cast<std::size_t>(count));
    std::iota(numbers.begin(), numbers.end(), 0);
    return numbers;
}

}  // namespace fresco::test

#ifdef __SANITIZE_ADDRESS__
/// libx265 3.5 loses a kilobyte each time an encoder is opened.
extern "C" const char* __lsan_default_suppressions()  // NOLINT(bugprone-reserved-identifier): the sanitizer's own name
{
    return "leak:libx265";
}
#endif
