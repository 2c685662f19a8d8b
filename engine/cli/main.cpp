// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/interrupt.h"
#include "cli/parse_error.h"
#include "core/log.h"
#include "fresco/openmp_start.h"
#include "fresco/version.h"

#include <cstdio>
#include <exception>
#include <new>
#include <string>

namespace fresco::cli {

namespace {

int fail(int code, const char* sentence)
{
    std::fprintf(stderr, "fresco: %s\n", sentence);
    return code;
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
        return fail(kBadCall, parseErrorSentence(app, error).c_str());
    }
    return context.exitCode;
}

}  // namespace

}  // namespace fresco::cli

int main(int argc, char** argv)
{
    using namespace fresco;
    letIdleThreadsSleep(argv);
    const cli::InterruptWatch interrupt;
    cli::Context context{.stop = interrupt.token()};
    try {
        return cli::runCommand(argc, argv, context);
    } catch (const Cancelled&) {
        return cli::fail(cli::kInterrupted, (std::string{"interrupted; "} + context.leftByStop).c_str());
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
