// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/parse_error.h"

namespace fresco::cli {

namespace {

/// "fresco translate": the innermost sub-command that was named.
std::string helpCall(const CLI::App& app)
{
    std::string call = "fresco";
    const CLI::App* current = &app;
    while (!current->get_subcommands().empty()) {
        current = current->get_subcommands().front();
        call += " " + current->get_name();
    }
    return "`" + call + " --help`";
}

}  // namespace

std::string parseErrorSentence(const CLI::App& app, const CLI::ParseError& error)
{
    std::string reason = error.what();
    while (!reason.empty() && (reason.back() == '\n' || reason.back() == '.'))
        reason.pop_back();
    const auto extras = app.remaining(true);
    if (dynamic_cast<const CLI::RequiredError*>(&error) && app.get_subcommands().empty() && !extras.empty()) {
        reason = "there is no command \"" + extras.front() + "\"";
    } else if (dynamic_cast<const CLI::ExtrasError*>(&error)) {
        reason = "there is no option or argument \"" + (extras.empty() ? std::string{} : extras.front()) + "\"";
    }
    return reason + "; " + helpCall(app) + " tells what can be given.";
}

}  // namespace fresco::cli
