// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameter_json.h"

#include "fresco/parameter_json.h"
#include "fresco/wording.h"

namespace fresco::core {

namespace {

/// Past 63 bits a whole number is held as a real one, which every range then refuses: it must not turn negative.
ParameterValue numberValue(const Json& json)
{
    const bool isHuge = json.is_number_unsigned() && json.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX);
    if (json.is_number_integer() && !isHuge)
        return json.get<std::int64_t>();
    return json.get<double>();
}

}  // namespace

Json toJson(const ParameterValue& value)
{
    return std::visit([](const auto& held) { return Json(held); }, value);
}

Json toJson(const ParameterSet& set)
{
    Json json = Json::object();
    for (const auto& [key, value] : set.values())
        json[key] = toJson(value);
    return json;
}

ParameterValue parameterValue(const JsonFields& fields, const std::string& field)
{
    const Json& json = fields.at(field);
    if (json.is_boolean())
        return json.get<bool>();
    if (json.is_number())
        return numberValue(json);
    if (json.is_string())
        return json.get<std::string>();
    fields.fail(field, worded(FRESCO_TEXT("Errors", "should be a number, a text or true or false")));
}

ParameterSet readParameters(const JsonFields& fields)
{
    ParameterSet set;
    for (const std::string& key : fields.names()) {
        if (!findParameter(key))
            continue;
        ParameterValue value = parameterValue(fields, key);
        try {
            set.set(key, std::move(value));
        } catch (const Error& error) {
            fields.failRefused(key, error);
        }
    }
    return set;
}

}  // namespace fresco::core

namespace fresco {

std::string parametersToJson(const ParameterSet& set) { return core::toJson(set).dump(4); }

ParameterSet parametersFromJson(std::string_view text, std::string_view name)
{
    const core::Json json = core::parseJson(text, name, ErrorKind::InvalidArgument);
    return core::readParameters(core::JsonFields(json, std::string(name), ErrorKind::InvalidArgument));
}

}  // namespace fresco
