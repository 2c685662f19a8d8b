// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/frame_list.h"

#include "core/frame_number.h"
#include "fresco/frame_lists.h"
#include "fresco/worded_error.h"
#include "plan/trimmed.h"

#include <algorithm>
#include <string>

namespace fresco::plan {
namespace {

constexpr std::size_t kShownLength = 40;

// What is said of a faulty list: patterns that take what is wrong.
constexpr const char* kKeyframes =
    FRESCO_TEXT("Errors", "The keyframes %1; name frames in ascending order, such as 0,12,30, or use auto.");
constexpr const char* kCuts = FRESCO_TEXT(
    "Errors", "The cuts %1; name the first frames of scenes in ascending order, such as 30,75, or use auto or none.");

[[noreturn]] void fail(const char* sentence, const Wording& problem)
{
    throw WordedError{ErrorKind::InvalidArgument, worded(sentence, problem)};
}

std::string quoted(std::string_view text) { return "\"" + std::string{text.substr(0, kShownLength)} + "\""; }

std::int64_t frameNumber(std::string_view text, const char* sentence)
{
    const auto number = core::frameNumber(text);
    if (!number)
        fail(sentence, worded(FRESCO_TEXT("Errors", "hold %1, which is no frame number"), quoted(text)));
    return *number;
}

std::vector<std::int64_t> framesFromList(std::string_view list, const FrameRange& range, const char* sentence)
{
    std::vector<std::int64_t> frames;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t comma = std::min(list.find(',', begin), list.size());
        const std::int64_t frame = frameNumber(trimmed(list.substr(begin, comma - begin)), sentence);
        if (frame < range.first.value || frame > range.last.value)
            fail(sentence,
                 worded(FRESCO_TEXT("Errors", "hold %1, which is not between the first frame %2 and the last one %3"),
                        frame,
                        range.first.value,
                        range.last.value));
        if (!frames.empty() && frame <= frames.back())
            fail(sentence, worded(FRESCO_TEXT("Errors", "hold %1 after %2"), frame, frames.back()));
        frames.push_back(frame);
        begin = comma + 1;
    }
    return frames;
}

}  // namespace

std::vector<std::int64_t> keyframesFromList(std::string_view list, const FrameRange& range)
{
    return framesFromList(list, range, kKeyframes);
}

std::vector<std::int64_t> cutsFromList(std::string_view list, const FrameRange& film)
{
    return framesFromList(list, film, kCuts);
}

std::vector<std::int64_t> cutsInside(const FrameRange& range, std::vector<std::int64_t> cuts)
{
    std::erase_if(cuts, [&](std::int64_t cut) { return cut <= range.first.value || cut > range.last.value; });
    return cuts;
}

}  // namespace fresco::plan

namespace fresco {

std::optional<std::vector<std::int64_t>> framesFromText(std::string_view list)
{
    try {
        return plan::keyframesFromList(list, FrameRange{});
    } catch (const Error&) {
        return std::nullopt;
    }
}

std::string textOfFrames(const std::vector<std::int64_t>& frames)
{
    std::string text;
    for (const std::int64_t frame : frames)
        text += (text.empty() ? "" : ",") + std::to_string(frame);
    return text;
}

}  // namespace fresco
