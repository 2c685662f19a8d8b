// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace fresco::models {

/// A config.json of the diffusers or transformers layout, read field by field.
///
/// Every failure is Error{BadModel} that names file and field. Fields this program has no equivalent for are refused
/// unless they hold what we do anyway: a network that is nearly right makes pictures that are quietly wrong.
class ModelConfig {
public:
    /// @throws Error{NotFound, BadModel}
    explicit ModelConfig(const std::filesystem::path& file);
    /// @param name  what sentences call it
    ModelConfig(core::Json json, Wording name);
    ModelConfig(const ModelConfig&) = delete;  // fields_ refers to json_
    ModelConfig& operator=(const ModelConfig&) = delete;

    std::int64_t integer(std::string_view field, std::int64_t minimum, std::int64_t maximum) const;
    std::int64_t
    integer(std::string_view field, std::int64_t minimum, std::int64_t maximum, std::int64_t ifAbsent) const;
    double real(std::string_view field, double minimum, double maximum, double ifAbsent) const;
    bool boolean(std::string_view field, bool ifAbsent) const;
    std::string text(std::string_view field, std::string_view ifAbsent) const;
    std::vector<std::string> texts(std::string_view field) const;
    /// A list of minimumCount to maximumCount whole numbers.
    std::vector<std::int64_t> integers(std::string_view field,
                                       std::int64_t minimum,
                                       std::int64_t maximum,
                                       std::size_t minimumCount,
                                       std::size_t maximumCount) const;
    /// One number for all `count` blocks or a list of `count`.
    std::vector<std::int64_t> perBlock(std::string_view field,
                                       std::int64_t minimum,
                                       std::int64_t maximum,
                                       std::size_t count,
                                       std::int64_t ifAbsent) const;
    bool has(std::string_view field) const;
    bool isList(std::string_view field) const;

    /// The field may be absent, null or `value`; anything else is something we cannot do.
    void require(std::string_view field, const core::Json& value) const;
    /// Refuses every field that was neither read nor required and holds more than null or false, but for `harmless`
    /// ones and those that begin with an underscore.
    void refuseUnknown(std::initializer_list<std::string_view> harmless) const;

    [[noreturn]] void fail(std::string_view field, const Wording& problem) const { fields_.fail(field, problem); }

private:
    std::int64_t
    element(const core::Json& value, std::string_view field, std::int64_t minimum, std::int64_t maximum) const;
    void seen(std::string_view field) const { seen_.emplace(field); }

    core::Json json_;
    core::JsonFields fields_;
    mutable std::set<std::string, std::less<>> seen_;  ///< bookkeeping only: what refuseUnknown() need not look at
};

}  // namespace fresco::models
