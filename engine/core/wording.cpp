// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/wording.h"

#include <utility>

namespace fresco {

namespace {

/// Which argument the text names at `at` ("%3" is 2); past them all where it names none.
std::size_t placeAt(std::string_view text, std::size_t at)
{
    if (text[at] != '%' || at + 1 == text.size())
        return std::string_view::npos;
    const char digit = text[at + 1];
    return digit >= '1' && digit <= '9' ? static_cast<std::size_t>(digit - '1') : std::string_view::npos;
}

}  // namespace

Wording::Wording(std::string_view pattern, std::vector<Wording> arguments)
    : text_(pattern), arguments_(std::move(arguments)), isPattern_(true)
{
}

std::string Wording::english() const
{
    return in([](const std::string& pattern) { return pattern; });
}

std::string Wording::in(const Translate& translate) const
{
    if (!isPattern_)
        return text_;
    const std::string pattern = translate(text_);
    std::string said;
    // One pass: what an argument brings is not looked at again.
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (const std::size_t place = placeAt(pattern, at); place < arguments_.size()) {
            said += arguments_[place].in(translate);
            ++at;
        } else {
            said += pattern[at];
        }
    }
    return said;
}

}  // namespace fresco
