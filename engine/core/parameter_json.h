// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"
#include "fresco/parameters.h"

namespace fresco::core {

// How parameters stand in JSON: {"steps": 30, "prompt": "a drawing"}, each value as its own type.

Json toJson(const ParameterValue& value);
/// The values that were set.
Json toJson(const ParameterSet& set);

/// One field as the value of some parameter. @throws the error of `fields` for null, arrays and objects
ParameterValue parameterValue(const JsonFields& fields, const std::string& field);

/// The fields that are keys of the parameter table; others are left to the caller.
/// @throws the error of `fields` for a value that the row refuses
ParameterSet readParameters(const JsonFields& fields);

}  // namespace fresco::core
