// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/project_report.h"

#include "cli/print.h"
#include "core/parameter_json.h"
#include "core/paths.h"

namespace fresco::cli {

namespace {

bool hasFilm(const Project& project)
{
    std::error_code ignored;
    return std::filesystem::exists(project.source, ignored);
}

core::Json textOrNull(const std::string& text) { return text.empty() ? core::Json(nullptr) : core::Json(text); }

}  // namespace

void printProject(const ProjectReport& report)
{
    const Project& project = report.project;
    std::vector<std::vector<std::string>> rows{
        {"project", core::absolutePlace(report.folder).string()},
        {"film", project.source.string() + (hasFilm(project) ? "" : " (missing)")},
        {"output", outputOf(project, report.folder).string()},
    };
    for (const auto& [key, value] : project.parameters.values())
        rows.push_back({findParameter(key)->option(), toText(value)});
    for (const std::string& key : unknownParameters(project))
        rows.push_back({key, "(unknown to this version)"});
    printTable(rows);
    if (project.isReadOnly())
        std::printf("%s\n", withoutControls(project.readOnlyReason.english()).c_str());
}

void printProjectJson(const ProjectReport& report)
{
    const Project& project = report.project;
    printJson({{"project", core::absolutePlace(report.folder).string()},
               {"source", project.source.string()},
               {"sourceExists", hasFilm(project)},
               {"output", outputOf(project, report.folder).string()},
               {"parameters", core::toJson(project.parameters)},
               {"unknownParameters", unknownParameters(project)},
               {"readOnly", project.isReadOnly()},
               {"readOnlyReason", textOrNull(project.readOnlyReason.english())}});
}

}  // namespace fresco::cli
