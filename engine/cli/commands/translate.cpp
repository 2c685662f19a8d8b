// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/parameter_options.h"
#include "cli/reporters.h"
#include "cli/translation_job.h"
#include "core/frame_number.h"
#include "fresco/error.h"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace fresco::cli {

namespace {

/// "12=key.png". A file may hold a "=" in its name, a frame may not.
void addKeyPicture(TranslateRequest& request, const std::string& text)
{
    const std::size_t sign = std::min(text.find('='), text.size());
    const auto frame = core::frameNumber(std::string_view{text}.substr(0, sign));
    if (!frame || sign + 1 >= text.size())
        throw Error{ErrorKind::InvalidArgument,
                    "--key-picture takes a keyframe and its picture, such as 12=key.png, not \"" + text + "\"."};
    if (!request.keyPictures.emplace(*frame, text.substr(sign + 1)).second)
        throw Error{ErrorKind::InvalidArgument,
                    "--key-picture names two pictures for frame " + std::to_string(*frame) + "; give one of them."};
}

}  // namespace

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
    command
        ->add_option_function<std::vector<std::string>>(
            "--key-picture",
            [job](const std::vector<std::string>& texts) {
                for (const std::string& text : texts)
                    addKeyPicture(job->request, text);
            },
            "A finished picture in place of what the model makes of a keyframe, fitted to the working size about its "
            "middle; the frames beside it are made from it. May be given again; frames that are no keyframes are left "
            "aside")
        ->type_name("FRAME=FILE")
        ->allow_extra_args(false);
    addJobOptions(*command, *job);
    addParameterOptions(*command, job->request.parameters);
    command->callback([job, &context] { runJob(*job, *makeReporter(progressStyle(job->progress)), context); });
}

}  // namespace fresco::cli
