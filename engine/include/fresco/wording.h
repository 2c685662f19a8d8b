// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/text.h"

#include <concepts>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace fresco {

/// A sentence for people, or a part of one: an English pattern and what is put into it, so that a window can say it in
/// its own language while the command line prints english().
///
/// A Wording made of a text or a number is a name: the same in every language.
class Wording {
public:
    /// What to say instead of an English pattern.
    using Translate = std::function<std::string(const std::string& pattern)>;

    Wording() = default;
    template <class Text>
    requires std::convertible_to<const Text&, std::string_view>
    Wording(const Text& name)  // NOLINT(google-explicit-constructor): a name words itself
        : text_(std::string_view(name))
    {
    }
    template <std::integral Number>
    Wording(Number number)  // NOLINT(google-explicit-constructor): so does a number
        : text_(std::to_string(number))
    {
    }
    Wording(std::string_view pattern, std::vector<Wording> arguments);

    bool isEmpty() const noexcept { return text_.empty(); }
    std::string english() const;
    /// The whole of it with every pattern, those of arguments too, as `translate` gives it.
    std::string in(const Translate& translate) const;

    /// The English pattern, or the name itself.
    const std::string& text() const noexcept { return text_; }
    const std::vector<Wording>& arguments() const noexcept { return arguments_; }
    bool isPattern() const noexcept { return isPattern_; }

    bool operator==(const Wording&) const = default;

private:
    std::string text_;
    std::vector<Wording> arguments_;
    bool isPattern_ = false;
};

/// @param pattern    marked FRESCO_TEXT("Errors", …); "%1" to "%9" are the arguments, in any order; what an argument
///                   holds is never taken for one
/// @param arguments  texts, whole numbers or Wordings
template <class... Arguments> Wording worded(std::string_view pattern, const Arguments&... arguments)
{
    return {pattern, std::vector<Wording>{Wording(arguments)...}};
}

}  // namespace fresco
