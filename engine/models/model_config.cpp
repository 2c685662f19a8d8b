// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_config.h"

#include "fresco/wording.h"

#include <algorithm>
#include <utility>

namespace fresco::models {

namespace {

/// "unet/config.json": the folder tells which of a model's config.json files it is.
std::string shortName(const std::filesystem::path& file)
{
    return (file.parent_path().filename() / file.filename()).string();
}

}  // namespace

ModelConfig::ModelConfig(const std::filesystem::path& file) : ModelConfig(core::readJsonFile(file), shortName(file)) {}

ModelConfig::ModelConfig(core::Json json, Wording name)
    : json_(std::move(json)), fields_(json_, std::move(name), ErrorKind::BadModel)
{
}

std::int64_t ModelConfig::integer(std::string_view field, std::int64_t minimum, std::int64_t maximum) const
{
    seen(field);
    return fields_.integer(field, minimum, maximum);
}

std::int64_t
ModelConfig::integer(std::string_view field, std::int64_t minimum, std::int64_t maximum, std::int64_t ifAbsent) const
{
    seen(field);
    return fields_.integer(field, minimum, maximum, ifAbsent);
}

double ModelConfig::real(std::string_view field, double minimum, double maximum, double ifAbsent) const
{
    seen(field);
    const double value = fields_.real(field, ifAbsent);
    if (!(value >= minimum && value <= maximum))
        fail(field,
             worded(FRESCO_TEXT("Errors", "must be %1 to %2"), core::Json(minimum).dump(), core::Json(maximum).dump()));
    return value;
}

bool ModelConfig::boolean(std::string_view field, bool ifAbsent) const
{
    seen(field);
    return fields_.boolean(field, ifAbsent);
}

std::string ModelConfig::text(std::string_view field, std::string_view ifAbsent) const
{
    seen(field);
    return fields_.text(field, ifAbsent);
}

std::vector<std::string> ModelConfig::texts(std::string_view field) const
{
    seen(field);
    const auto& list = fields_.at(field);
    const auto isText = [](const core::Json& entry) { return entry.is_string(); };
    if (!list.is_array() || !std::all_of(list.begin(), list.end(), isText))
        fail(field, worded(FRESCO_TEXT("Errors", "must be a list of texts")));
    return list.get<std::vector<std::string>>();
}

std::vector<std::int64_t> ModelConfig::integers(std::string_view field,
                                                std::int64_t minimum,
                                                std::int64_t maximum,
                                                std::size_t minimumCount,
                                                std::size_t maximumCount) const
{
    seen(field);
    const auto& list = fields_.at(field);
    if (!list.is_array() || list.size() < minimumCount || list.size() > maximumCount)
        fail(field,
             minimumCount == maximumCount
                 ? worded(FRESCO_TEXT("Errors", "must be a list of %1 whole numbers"), minimumCount)
                 : worded(
                       FRESCO_TEXT("Errors", "must be a list of %1 to %2 whole numbers"), minimumCount, maximumCount));
    std::vector<std::int64_t> values;
    for (const auto& entry : list)
        values.push_back(element(entry, field, minimum, maximum));
    return values;
}

std::vector<std::int64_t> ModelConfig::perBlock(
    std::string_view field, std::int64_t minimum, std::int64_t maximum, std::size_t count, std::int64_t ifAbsent) const
{
    if (isList(field))
        return integers(field, minimum, maximum, count, count);
    return std::vector<std::int64_t>(count, integer(field, minimum, maximum, ifAbsent));
}

bool ModelConfig::has(std::string_view field) const
{
    seen(field);
    return fields_.has(field);
}

bool ModelConfig::isList(std::string_view field) const { return has(field) && fields_.at(field).is_array(); }

void ModelConfig::require(std::string_view field, const core::Json& value) const
{
    if (has(field) && fields_.at(field) != value)
        fail(field,
             worded(
                 FRESCO_TEXT(
                     "Errors",
                     "asks for %1, which this program cannot do; use a model of the Stable Diffusion 1.x or 2.x kind"),
                 fields_.at(field).dump().substr(0, 80)));
}

void ModelConfig::refuseUnknown(std::initializer_list<std::string_view> harmless) const
{
    for (const auto& [field, value] : json_.items()) {
        const bool isIdle = value.is_null() || value == core::Json(false) || field.starts_with('_');
        const bool isHarmless = std::find(harmless.begin(), harmless.end(), field) != harmless.end();
        if (!isIdle && !isHarmless && !seen_.contains(field))
            fail(
                field,
                worded(FRESCO_TEXT(
                    "Errors", "is not known to this program, which therefore cannot tell what the network should do")));
    }
}

std::int64_t
ModelConfig::element(const core::Json& value, std::string_view field, std::int64_t minimum, std::int64_t maximum) const
{
    // A JSON number above the signed range is "unsigned": it must not turn negative on the way.
    const bool fits = value.is_number_integer() && value <= core::Json(maximum) && value >= core::Json(minimum);
    if (!fits)
        fail(field, worded(FRESCO_TEXT("Errors", "must hold whole numbers of %1 to %2"), minimum, maximum));
    return value.get<std::int64_t>();
}

}  // namespace fresco::models
