// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reporters.h"

#include "cli/json_progress.h"
#include "cli/print.h"
#include "cli/progress_bar.h"
#include "core/log.h"

#include <CLI/CLI.hpp>

#include <cmath>
#include <cstdio>
#include <unistd.h>

namespace fresco::cli {

namespace {

class WarningsOnly final : public Observer {
public:
    void progressed(const Progress&) override {}
    void warned(const Wording& sentence) override
    {
        std::fprintf(stderr, "Note: %s\n", withoutControls(sentence.english()).c_str());
    }
};

}  // namespace

void addProgressOption(CLI::App& command, std::string& name)
{
    command.add_option("--progress", name, "How progress is told on stderr")
        ->check(CLI::IsMember({"auto", "json", "none"}))
        ->each([](const std::string& style) {  // at once: what is told before a job begins counts too
            core::setLogFormat(style == "json" ? core::LogFormat::JsonLines : core::LogFormat::Text);
        })
        ->type_name("auto|json|none");
}

ProgressStyle progressStyle(const std::string& name)
{
    return name == "json" ? ProgressStyle::Json : name == "none" ? ProgressStyle::Quiet : ProgressStyle::Automatic;
}

std::unique_ptr<Observer> makeReporter(ProgressStyle style)
{
    if (style == ProgressStyle::Json)
        return std::make_unique<JsonProgress>();
    if (style == ProgressStyle::Automatic && isatty(STDERR_FILENO))
        return std::make_unique<ProgressBar>();
    return std::make_unique<WarningsOnly>();
}

std::string durationText(double seconds)
{
    const auto whole = static_cast<long long>(std::llround(std::max(seconds, 0.0)));
    char text[48];
    if (whole >= 3600)
        std::snprintf(text, sizeof text, "%lld:%02lld:%02lld", whole / 3600, whole / 60 % 60, whole % 60);
    else
        std::snprintf(text, sizeof text, "%lld:%02lld", whole / 60, whole % 60);
    return text;
}

}  // namespace fresco::cli
