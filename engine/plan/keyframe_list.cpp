// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/keyframe_list.h"

#include "fresco/error.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace fresco::plan {
namespace {

constexpr std::size_t kShownLength = 40;

[[noreturn]] void fail(const std::string& problem)
{
    throw Error{ErrorKind::InvalidArgument,
                "The keyframes " + problem + "; name frames in ascending order, such as 0,12,30, or use auto."};
}

std::string quoted(std::string_view text) { return "\"" + std::string{text.substr(0, kShownLength)} + "\""; }

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == text.npos ? std::string_view{} : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::int64_t frameNumber(std::string_view text)
{
    std::int64_t number = -1;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc{} || end != text.data() + text.size() || number < 0)
        fail("hold " + quoted(text) + ", which is no frame number");
    return number;
}

}  // namespace

std::vector<std::int64_t> keyframesFromList(std::string_view list, const FrameRange& range)
{
    std::vector<std::int64_t> keys;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t comma = std::min(list.find(',', begin), list.size());
        const std::int64_t key = frameNumber(trimmed(list.substr(begin, comma - begin)));
        if (key < range.first.value || key > range.last.value)
            fail("hold " + std::to_string(key) + ", which is not between the first frame " +
                 std::to_string(range.first.value) + " and the last one " + std::to_string(range.last.value));
        if (!keys.empty() && key <= keys.back())
            fail("hold " + std::to_string(key) + " after " + std::to_string(keys.back()));
        keys.push_back(key);
        begin = comma + 1;
    }
    return keys;
}

}  // namespace fresco::plan
