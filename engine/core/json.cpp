// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"

#include "fresco/worded_error.h"

#include <fstream>
#include <set>
#include <sstream>
#include <vector>

namespace fresco::core {

namespace {

constexpr std::size_t kMaximumBytes = std::size_t{64} << 20;
constexpr int kMaximumDepth = 64;

/// What a person does about a damaged file: a model comes from somewhere, a project is their own.
Wording remedy(ErrorKind kind)
{
    return kind == ErrorKind::BadProject ? worded(FRESCO_TEXT("Errors", "restore a copy of it"))
                                         : worded(FRESCO_TEXT("Errors", "get the file again"));
}

/// Watches the parser: too deep a tree and a key given twice are how hostile files confuse readers.
class Guard {
public:
    bool operator()(int depth, Json::parse_event_t event, Json& parsed)
    {
        if (depth > kMaximumDepth)
            throw std::runtime_error("nested deeper than " + std::to_string(kMaximumDepth) + " levels");
        if (event == Json::parse_event_t::object_start)
            keys_.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            keys_.pop_back();
        else if (event == Json::parse_event_t::key && !keys_.back().insert(parsed.get<std::string>()).second)
            throw std::runtime_error("the key \"" + parsed.get<std::string>() + "\" stands twice in one object");
        return true;
    }

private:
    std::vector<std::set<std::string>> keys_;
};

}  // namespace

Json parseJson(std::string_view text, const Wording& name, ErrorKind kind)
{
    if (text.size() > kMaximumBytes)
        throw WordedError{
            kind, worded(FRESCO_TEXT("Errors", "%1 is far too large to be what it claims; %2."), name, remedy(kind))};
    // The parser takes a NUL for the end and would let anything follow it.
    if (text.find('\0') != std::string_view::npos)
        throw WordedError{kind,
                          worded(FRESCO_TEXT("Errors", "%1 is damaged (no valid JSON); %2."), name, remedy(kind)),
                          "a NUL byte"};
    try {
        Guard guard;
        return Json::parse(
            text, [&guard](int depth, Json::parse_event_t event, Json& parsed) { return guard(depth, event, parsed); });
    } catch (const std::exception& error) {
        throw WordedError{kind,
                          worded(FRESCO_TEXT("Errors", "%1 is damaged (no valid JSON); %2."), name, remedy(kind)),
                          error.what()};
    }
}

Json readJsonFile(const std::filesystem::path& path, ErrorKind kind)
{
    std::error_code failure;
    const auto size = std::filesystem::file_size(path, failure);
    std::ifstream file;
    if (!failure)  // a pipe has no size, and opening it would wait for a writer
        file.open(path, std::ios::binary);
    if (failure || !file)
        throw WordedError{
            ErrorKind::NotFound,
            worded(FRESCO_TEXT("Errors", "Cannot read \"%1\"; check that the file exists."), path.string()),
            failure.message()};
    if (size > kMaximumBytes)
        throw WordedError{kind,
                          worded(FRESCO_TEXT("Errors", "%1 is far too large to be what it claims; %2."),
                                 "\"" + path.string() + "\"",
                                 remedy(kind))};
    std::ostringstream text;
    text << file.rdbuf();
    return parseJson(text.str(), "\"" + path.string() + "\"", kind);
}

JsonFields::JsonFields(const Json& object, Wording name, ErrorKind kind)
    : object_(object), name_(std::move(name)), kind_(kind)
{
    if (!object_.is_object())
        throw WordedError{kind_,
                          worded(FRESCO_TEXT("Errors", "%1 should hold a JSON object; %2."), name_, remedy(kind_))};
}

bool JsonFields::has(std::string_view field) const
{
    const auto found = object_.find(field);
    return found != object_.end() && !found->is_null();
}

bool JsonFields::contains(std::string_view field) const { return object_.find(field) != object_.end(); }

const Json& JsonFields::at(std::string_view field) const
{
    const auto found = object_.find(field);
    if (found == object_.end())
        fail(field, worded(FRESCO_TEXT("Errors", "is missing")));
    return *found;
}

std::vector<std::string> JsonFields::names() const
{
    std::vector<std::string> names;
    for (const auto& entry : object_.items())
        names.push_back(entry.key());
    return names;
}

JsonFields JsonFields::inside(std::string_view field) const
{
    if (!at(field).is_object())
        fail(field, worded(FRESCO_TEXT("Errors", "should be an object")));
    JsonFields inner{at(field), name_, kind_};
    inner.outer_ = outer_ + std::string{field} + ".";
    return inner;
}

std::int64_t JsonFields::integer(std::string_view field, std::int64_t minimum, std::int64_t maximum) const
{
    const Json& value = at(field);
    const bool tooLarge =
        value.is_number_unsigned() && value.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX);
    if (!value.is_number_integer() || tooLarge || value.get<std::int64_t>() < minimum ||
        value.get<std::int64_t>() > maximum)
        fail(field, worded(FRESCO_TEXT("Errors", "should be a whole number from %1 to %2"), minimum, maximum));
    return value.get<std::int64_t>();
}

std::int64_t
JsonFields::integer(std::string_view field, std::int64_t minimum, std::int64_t maximum, std::int64_t ifAbsent) const
{
    return has(field) ? integer(field, minimum, maximum) : ifAbsent;
}

double JsonFields::real(std::string_view field) const
{
    const Json& value = at(field);
    if (!value.is_number())
        fail(field, worded(FRESCO_TEXT("Errors", "should be a number")));
    return value.get<double>();
}

double JsonFields::real(std::string_view field, double ifAbsent) const { return has(field) ? real(field) : ifAbsent; }

bool JsonFields::boolean(std::string_view field, bool ifAbsent) const
{
    if (!has(field))
        return ifAbsent;
    const Json& value = at(field);
    if (!value.is_boolean())
        fail(field, worded(FRESCO_TEXT("Errors", "should be true or false")));
    return value.get<bool>();
}

std::string JsonFields::text(std::string_view field) const
{
    const Json& value = at(field);
    if (!value.is_string())
        fail(field, worded(FRESCO_TEXT("Errors", "should be a text")));
    return value.get<std::string>();
}

std::string JsonFields::text(std::string_view field, std::string_view ifAbsent) const
{
    return has(field) ? text(field) : std::string{ifAbsent};
}

void JsonFields::fail(std::string_view field, const Wording& problem) const
{
    throw WordedError{
        kind_, worded(FRESCO_TEXT("Errors", "%1: the field \"%2\" %3."), name_, outer_ + std::string{field}, problem)};
}

void JsonFields::failRefused(std::string_view field, const Error& reason) const
{
    throw WordedError{kind_,
                      worded(FRESCO_TEXT("Errors", "%1: the field \"%2\" cannot be used: %3"),
                             name_,
                             outer_ + std::string{field},
                             wordingOf(reason))};
}

}  // namespace fresco::core
