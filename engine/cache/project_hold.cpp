// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/project_entries.h"
#include "cache/trim.h"
#include "core/paths.h"
#include "fresco/project.h"

namespace fresco {

namespace {

class Hold final : public ProjectHold {
public:
    explicit Hold(const std::filesystem::path& folder) : entries_(cache::storeFolder(), core::absolutePlace(folder)) {}

private:
    cache::ProjectEntries entries_;
};

}  // namespace

std::unique_ptr<ProjectHold> holdProject(const std::filesystem::path& folder) { return std::make_unique<Hold>(folder); }

}  // namespace fresco
