// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/schema.h"

#include "fresco/worded_error.h"

namespace fresco::project {

namespace {

constexpr const char* kVersionField = "schemaVersion";

core::Json oneVersionOn(core::Json json, const std::string& name, std::int64_t version, UpgradeStep step)
{
    try {
        json = step(std::move(json));
    } catch (const core::Json::exception& error) {
        throw WordedError{
            ErrorKind::BadProject,
            worded(FRESCO_TEXT("Errors", "%1 does not hold what a project of version %2 does; restore a copy of it."),
                   name,
                   version),
            error.what()};
    }
    json[kVersionField] = version + 1;
    return json;
}

}  // namespace

UpgradeSteps upgradeSteps()
{
    return {};  // version 1 is the first
}

std::int64_t newestVersion(UpgradeSteps steps) { return static_cast<std::int64_t>(steps.size()) + 1; }

std::int64_t schemaVersionOf(const core::Json& json, const std::string& name)
{
    return core::JsonFields{json, name, ErrorKind::BadProject}.integer(kVersionField, 1, INT32_MAX);
}

core::Json upgraded(core::Json json, const std::string& name, UpgradeSteps steps)
{
    for (std::int64_t version = schemaVersionOf(json, name); version < newestVersion(steps); ++version)
        json = oneVersionOn(std::move(json), name, version, steps[static_cast<std::size_t>(version - 1)]);
    return json;
}

}  // namespace fresco::project
