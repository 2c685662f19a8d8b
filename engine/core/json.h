// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/error.h"
#include "fresco/wording.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fresco::core {

using Json = nlohmann::json;

/// Parses outside JSON: at most 64 MiB, 64 levels deep, each key of an object once.
/// @param name  what a sentence calls it ("config.json of the model's unet")
/// @throws Error{kind} naming `name`; detail holds line and column
Json parseJson(std::string_view text, const Wording& name, ErrorKind kind = ErrorKind::BadModel);

/// @throws Error{NotFound} no such file, or a pipe or device; else as parseJson
Json readJsonFile(const std::filesystem::path& path, ErrorKind kind = ErrorKind::BadModel);

/// One object of outside JSON whose fields are read by name; every error names file and field.
class JsonFields {
public:
    JsonFields(const Json& object, Wording name, ErrorKind kind = ErrorKind::BadModel);

    bool has(std::string_view field) const;       ///< there and not null
    bool contains(std::string_view field) const;  ///< there, whatever it holds
    const Json& at(std::string_view field) const;
    std::vector<std::string> names() const;  ///< of all fields
    /// The fields of an object in this one, which errors name as "outer.inner".
    JsonFields inside(std::string_view field) const;

    std::int64_t integer(std::string_view field, std::int64_t minimum, std::int64_t maximum) const;
    std::int64_t
    integer(std::string_view field, std::int64_t minimum, std::int64_t maximum, std::int64_t ifAbsent) const;
    double real(std::string_view field, double ifAbsent) const;
    double real(std::string_view field) const;
    bool boolean(std::string_view field, bool ifAbsent) const;
    std::string text(std::string_view field) const;
    std::string text(std::string_view field, std::string_view ifAbsent) const;

    /// Throws the error of this object: `config.json: the field "FIELD" PROBLEM.`
    [[noreturn]] void fail(std::string_view field, const Wording& problem) const;
    /// Likewise of a value that something else refused: `config.json: the field "FIELD" cannot be used: REASON`
    [[noreturn]] void failRefused(std::string_view field, const Error& reason) const;

    const Wording& name() const noexcept { return name_; }

private:
    const Json& object_;
    Wording name_;
    ErrorKind kind_;
    std::string outer_;  ///< "parameters." of an object inside another
};

}  // namespace fresco::core
