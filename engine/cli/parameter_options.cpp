// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/parameter_options.h"

#include "fresco/error.h"

#include <string>

namespace fresco::cli {

namespace {

std::string helpOf(const ParameterSpec& spec)
{
    std::string help{spec.help};
    if (const std::string range = spec.rangeText(); !range.empty() && spec.type != ParameterType::Choice)
        help += " " + range + (spec.unit.empty() ? "" : " " + std::string{spec.unit}) + ".";
    if (const std::string fallback = spec.defaultText(); !fallback.empty())
        help += " Default: " + fallback + ".";
    return help;
}

std::string valueName(const ParameterSpec& spec)
{
    switch (spec.type) {
    case ParameterType::Integer: return "N";
    case ParameterType::Real: return "X";
    case ParameterType::Choice: return spec.rangeText();
    case ParameterType::Path: return "PATH";
    case ParameterType::Text:
    case ParameterType::Boolean: break;
    }
    return "TEXT";
}

void addSwitch(CLI::App& command, ParameterSet& set, const ParameterSpec& spec)
{
    const std::string option = spec.option();
    command
        .add_flag_callback(
            option, [&set, &spec] { set.set(spec.key, true); }, helpOf(spec))
        ->group(std::string{spec.group});
    command
        .add_flag_callback(
            "--no-" + option.substr(2), [&set, &spec] { set.set(spec.key, false); }, "The opposite of " + option + ".")
        ->group(std::string{spec.group});
}

void addValue(CLI::App& command, ParameterSet& set, const ParameterSpec& spec)
{
    command
        .add_option_function<std::string>(
            spec.option(), [&set, &spec](const std::string& text) { set.setText(spec.key, text); }, helpOf(spec))
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast)  // scripts append to a list of their own
        ->type_name(valueName(spec))
        ->group(std::string{spec.group});
}

void addRow(CLI::App& command, ParameterSet& set, const ParameterSpec& spec)
{
    if (spec.type == ParameterType::Boolean)
        addSwitch(command, set, spec);
    else
        addValue(command, set, spec);
}

}  // namespace

void addParameterOptions(CLI::App& command, ParameterSet& set)
{
    for (const ParameterSpec& spec : parameterTable())
        addRow(command, set, spec);
}

void addParameterOption(CLI::App& command, ParameterSet& set, std::string_view row)
{
    const ParameterSpec* const spec = findParameter(row);
    FRESCO_CHECK(spec);
    addRow(command, set, *spec);
}

}  // namespace fresco::cli
