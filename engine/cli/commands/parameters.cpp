// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/parameters.h"

#include "cli/commands/commands.h"
#include "cli/print.h"
#include "core/parameter_json.h"

#include <cmath>
#include <memory>

namespace fresco::cli {

namespace {

std::string typeName(ParameterType type)
{
    switch (type) {
    case ParameterType::Integer: return "integer";
    case ParameterType::Real: return "real";
    case ParameterType::Boolean: return "boolean";
    case ParameterType::Choice: return "choice";
    case ParameterType::Text: return "text";
    case ParameterType::Path: return "path";
    }
    return {};
}

core::Json toJson(const ParameterSpec& spec)
{
    core::Json json{{"key", spec.key},
                    {"option", spec.option()},
                    {"label", spec.label},
                    {"help", spec.help},
                    {"type", typeName(spec.type)},
                    {"default", core::toJson(spec.defaultValue)},
                    {"unit", spec.unit},
                    {"group", spec.group},
                    {"since", spec.since}};
    if (std::isfinite(spec.minimum))
        json["minimum"] = spec.minimum;
    if (std::isfinite(spec.maximum))
        json["maximum"] = spec.maximum;
    if (!spec.choices.empty())
        json["choices"] = spec.choices;
    return json;
}

void printAll(bool wantsJson)
{
    if (wantsJson) {
        core::Json rows = core::Json::array();
        for (const ParameterSpec& spec : parameterTable())
            rows.push_back(toJson(spec));
        return printJson({{"parameters", rows}});
    }
    std::vector<std::vector<std::string>> rows{{"OPTION", "RANGE", "DEFAULT", "HELP"}};
    for (const ParameterSpec& spec : parameterTable()) {
        const std::string unit = spec.unit.empty() ? "" : " " + std::string{spec.unit};
        const std::string fallback = spec.defaultText();
        rows.push_back({spec.option(),
                        spec.rangeText() + unit,
                        fallback.size() > 24 ? fallback.substr(0, 21) + "..." : fallback,
                        std::string{spec.help}});
    }
    printTable(rows);
}

}  // namespace

void addParameters(CLI::App& app, Context&)
{
    CLI::App* command = app.add_subcommand("parameters", "List every parameter with its range, default and meaning");
    const auto wantsJson = std::make_shared<bool>(false);
    command->add_flag("--json", *wantsJson, "Print one JSON object");
    command->callback([wantsJson] { printAll(*wantsJson); });
}

}  // namespace fresco::cli
