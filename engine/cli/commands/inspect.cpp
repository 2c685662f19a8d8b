// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/parameter_options.h"
#include "cli/print.h"
#include "cli/reporters.h"
#include "core/frame_number.h"
#include "fresco/engine.h"
#include "fresco/error.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <memory>
#include <optional>
#include <string_view>

namespace fresco::cli {

namespace {

struct Options {
    InspectRequest request;
    std::string losses = "first";
    std::string progress = "auto";
    bool wantsJson = false;
};

/// How a film is made of its keyframes and written: here none is.
constexpr std::array kFilmParameters{
    key::propagation, key::preset, key::codec, key::quality, key::audio, key::layout, key::wipePeriod};

InspectedLosses lossesFrom(const std::string& name)
{
    return name == "none"  ? InspectedLosses::None
           : name == "all" ? InspectedLosses::AllBatches
                           : InspectedLosses::FirstBatch;
}

core::Json toJson(const InspectResult& result)
{
    core::Json files = core::Json::array();
    for (const auto& file : result.files)
        files.push_back(file.string());
    return {{"output", result.output.string()},
            {"files", files},
            {"keyframes", result.keyframes},
            {"seconds", result.seconds}};
}

std::optional<double> shareFrom(std::string_view text)
{
    double value = -1.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isShare = error == std::errc{} && end == text.data() + text.size() && value >= 0.0 && value <= 1.0;
    return isShare ? std::optional{value} : std::nullopt;
}

/// "12,0.5,0.25": a frame, and shares of its width and height.
FramePoint pointFrom(const std::string& text)
{
    const std::size_t first = std::min(text.find(','), text.size());
    const std::size_t second = std::min(text.find(',', first + 1), text.size());
    const auto frame = core::frameNumber(std::string_view{text}.substr(0, first));
    const auto x = shareFrom(std::string_view{text}.substr(std::min(first + 1, text.size()), second - first - 1));
    const auto y = shareFrom(std::string_view{text}.substr(std::min(second + 1, text.size())));
    if (!frame || !x || !y)
        throw Error{ErrorKind::InvalidArgument,
                    "--attention takes a frame and shares of its width and height from 0 to 1, such as 12,0.5,0.25, "
                    "not \"" +
                        text + "\"."};
    return {{*frame}, *x, *y};
}

void run(Options& options, Context& context)
{
    options.request.losses = lossesFrom(options.losses);
    const ProgressStyle style = progressStyle(options.progress);
    const auto reporter = makeReporter(style);
    const InspectResult result = loadEngine()->inspect(options.request, *reporter, context.stop);
    if (options.wantsJson)
        return printJson(toJson(result));
    if (style != ProgressStyle::Json)  // who reads objects from stderr wants nothing else there
        std::fprintf(stderr,
                     "%s: %zu files about %zu keyframes.\n",
                     result.output.c_str(),
                     result.files.size(),
                     result.keyframes.size());
}

void addJobParameters(CLI::App& command, ParameterSet& parameters)
{
    for (const ParameterSpec& spec : parameterTable())
        if (std::find(kFilmParameters.begin(), kFilmParameters.end(), spec.key) == kFilmParameters.end())
            addParameterOption(command, parameters, spec.key);
}

}  // namespace

void addInspect(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand(
        "inspect", "Show what guides a film's keyframes as pictures: fresco inspect IN --output DIR");
    const auto options = std::make_shared<Options>();
    command->add_option("IN", options->request.input, "The film to look into")->required();
    command
        ->add_option("--output",
                     options->request.output,
                     "Folder for the pictures, made where there is none: contact sheet; of each keyframe its control "
                     "map, flow to both neighbours, occlusion, saliency, cross-frame tokens and tracks; losses.csv")
        ->type_name("DIR")
        ->required();
    command
        ->add_option("--losses",
                     options->losses,
                     "Denoise the first batch, or all of them, for a table of the losses of feature optimisation. "
                     "Default: first.")
        ->check(CLI::IsMember({"none", "first", "all"}))
        ->type_name("none|first|all");
    command
        ->add_option_function<std::string>(
            "--attention",
            [options](const std::string& text) { options->request.attention = pointFrom(text); },
            "Draw too where a point of a keyframe, X to the right and Y down as shares of its sides, takes what is "
            "painted there from: one UNet call")
        ->type_name("FRAME,X,Y");
    command->add_flag("--flo",
                      options->request.writesFlow,
                      "Write the motion between neighbouring keyframes too, flow_00012_00017.flo from frame 12 into "
                      "frame 17: look at it, change it, give it back by --own-flow");
    addProgressOption(*command, options->progress);
    command->add_flag("--json", options->wantsJson, "Print what was written as one JSON object on stdout");
    addJobParameters(*command, options->request.parameters);
    command->callback([options, &context] { run(*options, context); });
}

}  // namespace fresco::cli
