// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "core/paths.h"
#include "fresco/error.h"
#include "fresco/model_info.h"

namespace fresco {

namespace {

ParameterValue toValue(const core::Json& json, const core::JsonFields& fields, const std::string& key)
{
    if (json.is_boolean())
        return json.get<bool>();
    if (json.is_number_integer())
        return json.get<std::int64_t>();
    if (json.is_number_float())
        return json.get<double>();
    if (json.is_string())
        return json.get<std::string>();
    fields.fail(key, "should be a number, a text or true or false");
}

}  // namespace

void applyModelDefaults(const std::filesystem::path& folder, ParameterSet& set)
{
    const auto path = folder / "fresco.json";
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored))
        return;
    const core::Json json = core::readJsonFile(path);
    const core::JsonFields fields{json, core::quoted(path)};
    if (!fields.has("defaults"))
        return;
    const core::JsonFields defaults{fields.at("defaults"), core::quoted(path)};
    for (const auto& [key, value] : fields.at("defaults").items()) {
        try {
            set.setDefault(key, toValue(value, defaults, key));
        } catch (const Error& error) {
            throw Error{ErrorKind::BadModel,
                        core::quoted(path) + " has a default that cannot be used: " + error.message()};
        }
    }
}

}  // namespace fresco
