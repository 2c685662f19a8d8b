// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/interrupt.h"
#include "cli/json_progress.h"
#include "cli/parse_error.h"
#include "cli/print.h"
#include "core/log.h"
#include "fresco/openmp_start.h"
#include "fresco/version.h"

#include <cstdio>
#include <exception>
#include <iostream>
#include <new>
#include <string>

namespace fresco::cli {

namespace {

int fail(int code, const std::string& sentence)
{
    if (core::logFormat() == core::LogFormat::JsonLines)
        printEvent({{"event", "error"}, {"message", sentence}});
    else
        std::fprintf(stderr, "fresco: %s\n", withoutControls(sentence).c_str());
    return code;
}

/// A script that writes to a full disk must not take nothing for an answer.
int withWrittenOutput(int code)
{
    std::cout.flush();
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0 && std::cout.good())
        return code;
    return fail(kFailed, "what was to be printed could not be written; is the disk full?");
}

int runCommand(int argc, char** argv, Context& context)
{
    CLI::App app{"Fresco: restyles a film by a text prompt and keeps it steady over time."};
    app.set_version_flag("--version", std::string{"fresco "} + version());
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);
    addTranslate(app, context);
    addRender(app, context);
    addProject(app, context);
    addProbe(app, context);
    addMetrics(app, context);
    addInspect(app, context);
    addModels(app, context);
    addCache(app, context);
    addParameters(app, context);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0)  // --help, --version
            return app.exit(error);
        return fail(kBadCall, parseErrorSentence(app, error));
    }
    return context.exitCode;
}

}  // namespace

}  // namespace fresco::cli

// NOLINTNEXTLINE(bugprone-exception-escape): what the handlers themselves may throw can only end the process
int main(int argc, char** argv)
{
    using namespace fresco;
    cli::InterruptWatch::blockSignals();  // before the program starts itself anew: those that come meanwhile wait
    letIdleThreadsSleep(argv);
    const cli::InterruptWatch interrupt;
    cli::Context context{.stop = interrupt.token()};
    try {
        return cli::withWrittenOutput(cli::runCommand(argc, argv, context));
    } catch (const Cancelled&) {
        return cli::fail(cli::kInterrupted, std::string{"interrupted; "} + context.leftByStop);
    } catch (const Error& error) {
        if (!error.detail().empty())
            core::log(core::LogLevel::Info, "cli", error.detail());
        return cli::fail(cli::exitCodeOf(error), error.what());
    } catch (const std::bad_alloc&) {
        return cli::fail(cli::kFailed,
                         "the memory is full; close other programs, or lower --resolution or --batch-size.");
    } catch (const std::exception& error) {
        core::log(core::LogLevel::Error, "cli", error.what());
        return cli::fail(
            cli::kFailed,
            "the program met a fault of its own; run it again with FRESCO_LOG=debug and report what it says.");
    }
}
