// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frame_number.h"
#include "fresco/frame_lists.h"
#include "fresco/worded_error.h"
#include "plan/trimmed.h"

#include <algorithm>
#include <utility>

namespace fresco {

namespace {

std::pair<std::int64_t, std::string> parsedEntry(std::string_view entry)
{
    const auto colon = entry.find(':');
    const auto frame = core::frameNumber(plan::trimmed(entry.substr(0, colon)));
    if (colon == std::string_view::npos || !frame)
        throw WordedError{
            ErrorKind::InvalidArgument,
            worded(FRESCO_TEXT("Errors", "--keyframe-prompts wants FRAME: WORDS; FRAME: WORDS, not \"%1\"."), entry)};
    return {*frame, std::string{plan::trimmed(entry.substr(colon + 1))}};
}

}  // namespace

std::map<std::int64_t, std::string> keyframePromptsFromText(std::string_view text)
{
    std::map<std::int64_t, std::string> prompts;
    while (!text.empty()) {
        const auto end = text.find(';');
        if (const std::string_view entry = plan::trimmed(text.substr(0, end)); !entry.empty()) {
            auto [frame, words] = parsedEntry(entry);
            prompts.insert_or_assign(frame, std::move(words));
        }
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return prompts;
}

std::string textOfKeyframePrompts(const std::map<std::int64_t, std::string>& prompts)
{
    std::string text;
    for (const auto& [frame, words] : prompts) {
        std::string own{plan::trimmed(words)};
        std::replace(own.begin(), own.end(), ';', ',');
        if (!own.empty())
            text += (text.empty() ? "" : "; ") + std::to_string(frame) + ": " + own;
    }
    return text;
}

}  // namespace fresco
