// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "damaged/damaged_file.h"

namespace fresco::test {

/// A project.json that is in order, with something in every field.
std::string soundProject();

/// A project.json no reader may accept, and what the sentence about it has to name.
struct DamagedProject {
    DamagedFile file;
    std::string named;
};

std::vector<DamagedProject> damagedProjects();

}  // namespace fresco::test
