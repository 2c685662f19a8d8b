// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/print.h"
#include "fresco/media_info.h"

#include <memory>

namespace fresco::cli {

namespace {

core::Json toJson(const MediaInfo& info)
{
    core::Json tracks = core::Json::array();
    for (const auto& track : info.audioTracks)
        tracks.push_back({{"codec", track.codec},
                          {"language", track.language},
                          {"channels", track.channels},
                          {"sampleRate", track.sampleRate}});
    return {{"file", info.path.string()},
            {"container", info.container},
            {"codec", info.codec},
            {"width", info.width},
            {"height", info.height},
            {"frames", info.frames},
            {"framesAreExact", info.framesAreExact},
            {"frameRate", info.frameRate.text()},
            {"variableFrameRate", info.variableFrameRate},
            {"seconds", info.duration.seconds()},
            {"rotation", info.rotation},
            {"sampleAspect", info.sampleAspect.text()},
            {"bitDepth", info.bitDepth},
            {"colourRange", info.colour.range},
            {"colourMatrix", info.colour.matrix},
            {"colourPrimaries", info.colour.primaries},
            {"colourTransfer", info.colour.transfer},
            {"hdr", info.colour.isHdr},
            {"audioTracks", tracks},
            {"subtitleTracks", info.subtitleTracks},
            {"chapters", info.chapters}};
}

std::string audioText(const MediaInfo& info)
{
    std::string text;
    for (const auto& track : info.audioTracks)
        text += (text.empty() ? "" : "; ") + track.codec + ", " + std::to_string(track.channels) + " channels, " +
                std::to_string(track.sampleRate) + " Hz" + (track.language.empty() ? "" : ", " + track.language);
    return text.empty() ? "none" : text;
}

void print(const MediaInfo& info)
{
    printTable({
        {"file", info.path.string()},
        {"container", info.container},
        {"video",
         info.codec + ", " + std::to_string(info.width) + "x" + std::to_string(info.height) + ", " +
             std::to_string(info.bitDepth) + " bit"},
        {"frames", std::to_string(info.frames) + (info.framesAreExact ? "" : " (estimate)")},
        {"frame rate", info.frameRate.text() + (info.variableFrameRate ? " (variable)" : "")},
        {"rotation", std::to_string(info.rotation)},
        {"pixel aspect", info.sampleAspect.text()},
        {"colour",
         info.colour.range + ", " + info.colour.matrix + ", " + info.colour.transfer +
             (info.colour.isHdr ? " (HDR)" : "")},
        {"audio", audioText(info)},
        {"subtitles", std::to_string(info.subtitleTracks)},
        {"chapters", std::to_string(info.chapters)},
    });
}

struct Options {
    std::filesystem::path file;
    bool wantsJson = false;
    bool isQuick = false;
};

}  // namespace

void addProbe(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand("probe", "Tell what is in a media file: fresco probe FILE");
    const auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "The media file")->required();
    command->add_flag("--json", options->wantsJson, "Print one JSON object");
    command->add_flag("--quick", options->isQuick, "Trust the header's number of frames instead of counting");
    command->callback([options, &context] {
        const MediaInfo info =
            probeMedia(options->file, options->isQuick ? FrameCount::Estimate : FrameCount::Exact, context.stop);
        options->wantsJson ? printJson(toJson(info)) : print(info);
    });
}

}  // namespace fresco::cli
