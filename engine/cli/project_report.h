// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/project.h"

namespace fresco::cli {

struct ProjectReport {
    std::filesystem::path folder;
    Project project;
};

/// What `fresco project show` tells, on stdout: where film and result are, and what was set.
void printProject(const ProjectReport& report);
void printProjectJson(const ProjectReport& report);

}  // namespace fresco::cli
