// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"

#include <string>
#include <string_view>

namespace fresco {

/// The values that were set as a JSON object, each as its own type: {"steps": 30, "prompt": "a drawing"}.
std::string parametersToJson(const ParameterSet& set);

/// Fields that are no keys of the table are passed over: another version may know them.
/// @param name  what a sentence calls the text ("winter.json")
/// @throws Error{InvalidArgument} no JSON object, or a value that its row refuses
ParameterSet parametersFromJson(std::string_view text, std::string_view name);

}  // namespace fresco
