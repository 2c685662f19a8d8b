// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/parameter_options.h"
#include "cli/reporters.h"
#include "cli/translation_job.h"

#include <memory>

namespace fresco::cli {

void addTranslate(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand("translate", "Restyle a film: fresco translate IN OUT --prompt TEXT");
    const auto job = std::make_shared<TranslationJob>();
    command->add_option("IN", job->request.input, "The film to restyle")->required();
    command
        ->add_option("OUT",
                     job->request.output,
                     "The film to write; its extension chooses the container (.mp4, .mov, .mkv, .webm, .gif), a name "
                     "such as shot_%05d.png a picture sequence. With --keyframes-only a folder")
        ->required();
    addJobOptions(*command, *job);
    addParameterOptions(*command, job->request.parameters);
    command->callback([job, &context] { runJob(*job, *makeReporter(progressStyle(job->progress)), context); });
}

}  // namespace fresco::cli
