// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/parameters.h"

#include "fresco/worded_error.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>

namespace fresco {

namespace {

std::string numberText(double number)
{
    if (number == std::floor(number) && std::abs(number) < 1e15)
        return std::to_string(static_cast<std::int64_t>(number));
    std::array<char, 32> text{};  // the shortest that reads back as the same number: cache keys tell values by it
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), number).ptr};
}

std::string joined(const std::vector<std::string_view>& words, std::string_view separator)
{
    std::string text;
    for (const auto word : words)
        text.append(text.empty() ? "" : separator).append(word);
    return text;
}

[[noreturn]] void failValue(const ParameterSpec& spec, std::string_view given)
{
    Wording wanted;
    switch (spec.type) {
    case ParameterType::Integer:
        wanted = worded(
            FRESCO_TEXT("Errors", "a whole number from %1 to %2"), numberText(spec.minimum), numberText(spec.maximum));
        break;
    case ParameterType::Real:
        wanted =
            worded(FRESCO_TEXT("Errors", "a number from %1 to %2"), numberText(spec.minimum), numberText(spec.maximum));
        break;
    case ParameterType::Boolean: wanted = worded(FRESCO_TEXT("Errors", "true or false")); break;
    case ParameterType::Choice: wanted = worded(FRESCO_TEXT("Errors", "one of %1"), joined(spec.choices, ", ")); break;
    case ParameterType::Text:
    case ParameterType::Path: wanted = worded(FRESCO_TEXT("Errors", "a text")); break;
    }
    throw WordedError{ErrorKind::InvalidArgument,
                      worded(FRESCO_TEXT("Errors", "%1 takes %2, not \"%3\"."), spec.option(), wanted, given)};
}

const ParameterSpec& requireParameter(std::string_view key)
{
    if (const ParameterSpec* spec = findParameter(key))
        return *spec;
    throw WordedError{
        ErrorKind::InvalidArgument,
        worded(FRESCO_TEXT("Errors", "There is no parameter \"%1\"; `fresco parameters` lists them all."), key)};
}

bool isInRange(const ParameterSpec& spec, double number)
{
    return std::isfinite(number) && number >= spec.minimum && number <= spec.maximum;
}

/// The value as the row's type, or an error. A whole number serves where a real one is wanted.
ParameterValue checked(const ParameterSpec& spec, ParameterValue value)
{
    if (spec.type == ParameterType::Real)
        if (const auto* whole = std::get_if<std::int64_t>(&value))
            value = static_cast<double>(*whole);
    const bool fits = [&] {
        switch (spec.type) {
        case ParameterType::Integer: {
            const auto* number = std::get_if<std::int64_t>(&value);
            return number && isInRange(spec, static_cast<double>(*number));
        }
        case ParameterType::Real: {
            const auto* number = std::get_if<double>(&value);
            return number && isInRange(spec, *number);
        }
        case ParameterType::Boolean: return std::holds_alternative<bool>(value);
        case ParameterType::Choice: {
            const auto* word = std::get_if<std::string>(&value);
            return word && std::find(spec.choices.begin(), spec.choices.end(), *word) != spec.choices.end();
        }
        case ParameterType::Text:
        case ParameterType::Path: return std::holds_alternative<std::string>(value);
        }
        return false;
    }();
    if (!fits)
        failValue(spec, toText(value));
    return value;
}

template <class Number> ParameterValue parsedNumber(const ParameterSpec& spec, std::string_view text)
{
    Number number{};
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc{} || end != text.data() + text.size())
        failValue(spec, text);
    return number;
}

ParameterValue parsed(const ParameterSpec& spec, std::string_view text)
{
    switch (spec.type) {
    case ParameterType::Integer: return parsedNumber<std::int64_t>(spec, text);
    case ParameterType::Real: return parsedNumber<double>(spec, text);
    case ParameterType::Boolean:
        if (text == "true" || text == "false")
            return text == "true";
        failValue(spec, text);
    case ParameterType::Choice:
    case ParameterType::Text:
    case ParameterType::Path: break;
    }
    return std::string{text};
}

}  // namespace

std::string ParameterSpec::option() const
{
    std::string option = "--";
    for (const char letter : key) {
        if (std::isupper(static_cast<unsigned char>(letter)))
            option += '-';
        option += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    }
    return option;
}

std::string ParameterSpec::defaultText() const { return toText(defaultValue); }

std::string ParameterSpec::rangeText() const
{
    switch (type) {
    case ParameterType::Choice: return joined(choices, "|");
    case ParameterType::Integer:
    case ParameterType::Real: return numberText(minimum) + " to " + numberText(maximum);
    case ParameterType::Boolean:
    case ParameterType::Text:
    case ParameterType::Path: break;
    }
    return {};
}

const ParameterSpec* findParameter(std::string_view key) noexcept
{
    const auto& table = parameterTable();
    const auto found = std::find_if(table.begin(), table.end(), [&](const auto& spec) { return spec.key == key; });
    return found == table.end() ? nullptr : &*found;
}

std::string toText(const ParameterValue& value)
{
    struct Visitor {
        std::string operator()(bool isOn) const { return isOn ? "true" : "false"; }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(double number) const { return numberText(number); }
        std::string operator()(const std::string& text) const { return text; }
    };
    return std::visit(Visitor{}, value);
}

void ParameterSet::set(std::string_view key, ParameterValue value)
{
    values_.insert_or_assign(std::string{key}, checked(requireParameter(key), std::move(value)));
}

void ParameterSet::setText(std::string_view key, std::string_view text)
{
    set(key, parsed(requireParameter(key), text));
}

void ParameterSet::reset(std::string_view key) { values_.erase(std::string{requireParameter(key).key}); }

void ParameterSet::setDefault(std::string_view key, ParameterValue value)
{
    defaults_.insert_or_assign(std::string{key}, checked(requireParameter(key), std::move(value)));
}

bool ParameterSet::isSet(std::string_view key) const { return values_.find(key) != values_.end(); }

bool ParameterSet::matters(const ParameterSpec& spec) const
{
    const auto equals = spec.visibleWhen.find('=');
    return equals == std::string_view::npos ||
           toText(value(spec.visibleWhen.substr(0, equals))) == spec.visibleWhen.substr(equals + 1);
}

ParameterValue ParameterSet::value(std::string_view key) const
{
    if (const auto own = values_.find(key); own != values_.end())
        return own->second;
    if (const auto fallback = defaults_.find(key); fallback != defaults_.end())
        return fallback->second;
    return requireParameter(key).defaultValue;
}

bool ParameterSet::boolean(std::string_view key) const { return std::get<bool>(value(key)); }

std::int64_t ParameterSet::integer(std::string_view key) const { return std::get<std::int64_t>(value(key)); }

double ParameterSet::real(std::string_view key) const { return std::get<double>(value(key)); }

std::string ParameterSet::text(std::string_view key) const { return std::get<std::string>(value(key)); }

}  // namespace fresco
