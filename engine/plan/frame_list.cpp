// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/frame_list.h"

#include "core/frame_number.h"
#include "fresco/error.h"
#include "fresco/frame_lists.h"
#include "plan/trimmed.h"

#include <algorithm>
#include <string>

namespace fresco::plan {
namespace {

constexpr std::size_t kShownLength = 40;

/// What a list is called in sentences.
struct Wording {
    std::string_view subject;
    std::string_view remedy;
};

constexpr Wording kKeyframes{"keyframes", "name frames in ascending order, such as 0,12,30, or use auto"};
constexpr Wording kCuts{"cuts",
                        "name the first frames of scenes in ascending order, such as 30,75, or use auto or none"};

[[noreturn]] void fail(const Wording& wording, const std::string& problem)
{
    throw Error{ErrorKind::InvalidArgument,
                "The " + std::string{wording.subject} + " " + problem + "; " + std::string{wording.remedy} + "."};
}

std::string quoted(std::string_view text) { return "\"" + std::string{text.substr(0, kShownLength)} + "\""; }

std::int64_t frameNumber(std::string_view text, const Wording& wording)
{
    const auto number = core::frameNumber(text);
    if (!number)
        fail(wording, "hold " + quoted(text) + ", which is no frame number");
    return *number;
}

std::vector<std::int64_t> framesFromList(std::string_view list, const FrameRange& range, const Wording& wording)
{
    std::vector<std::int64_t> frames;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t comma = std::min(list.find(',', begin), list.size());
        const std::int64_t frame = frameNumber(trimmed(list.substr(begin, comma - begin)), wording);
        if (frame < range.first.value || frame > range.last.value)
            fail(wording,
                 "hold " + std::to_string(frame) + ", which is not between the first frame " +
                     std::to_string(range.first.value) + " and the last one " + std::to_string(range.last.value));
        if (!frames.empty() && frame <= frames.back())
            fail(wording, "hold " + std::to_string(frame) + " after " + std::to_string(frames.back()));
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
