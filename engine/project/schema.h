// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"

#include <span>

namespace fresco::project {

/// Makes of a project's JSON that of the next version: pure, and once released never changed again. Each version has a
/// stored file in tests/support/fixtures/project.
using UpgradeStep = core::Json (*)(core::Json);
using UpgradeSteps = std::span<const UpgradeStep>;

/// In order: the first makes version 2 of version 1.
UpgradeSteps upgradeSteps();

/// The version that `steps` end at.
std::int64_t newestVersion(UpgradeSteps steps = upgradeSteps());

/// The field "schemaVersion". @throws Error{BadProject}
std::int64_t schemaVersionOf(const core::Json& json, const std::string& name);

/// The same project in the newest version. @param json  of that version or an older one
/// @throws Error{BadProject} it does not hold what its version promises
core::Json upgraded(core::Json json, const std::string& name, UpgradeSteps steps = upgradeSteps());

}  // namespace fresco::project
