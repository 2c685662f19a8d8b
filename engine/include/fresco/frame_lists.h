// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fresco {

/// Frames as the parameters `keyframes` and `cuts` name them: "0,12,30", ascending, blanks allowed.
/// @return nothing for words such as "auto", and for what is no such list
std::optional<std::vector<std::int64_t>> framesFromText(std::string_view list);
/// @param frames  ascending
std::string textOfFrames(const std::vector<std::int64_t>& frames);

/// Words added to the prompt of single keyframes, by frame, as `keyframePrompts` has them: "0: at dawn; 48: at night".
/// @throws Error{InvalidArgument} naming the part that is not "FRAME: WORDS"
std::map<std::int64_t, std::string> keyframePromptsFromText(std::string_view text);
/// A semicolon within words becomes a comma, since it would begin another frame's; empty words are left out.
std::string textOfKeyframePrompts(const std::map<std::int64_t, std::string>& prompts);

}  // namespace fresco
