// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameter_json.h"
#include "core/paths.h"
#include "fresco/model_info.h"
#include "fresco/worded_error.h"

namespace fresco {

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
    const core::JsonFields defaults = fields.inside("defaults");
    for (const std::string& key : defaults.names()) {
        if (key == key::warmup)  // two ways to say one thing: a default of both would leave open which counts
            throw WordedError{ErrorKind::BadModel,
                              worded(FRESCO_TEXT("Errors", "%1 has a default for warmup: give strength instead."),
                                     core::quoted(path))};
        try {
            set.setDefault(key, core::parameterValue(defaults, key));
        } catch (const Error& error) {
            throw WordedError{ErrorKind::BadModel,
                              worded(FRESCO_TEXT("Errors", "%1 has a default that cannot be used: %2"),
                                     core::quoted(path),
                                     wordingOf(error))};
        }
    }
}

}  // namespace fresco
