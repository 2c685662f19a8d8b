// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"
#include "support/process.h"

#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fresco::test {

/// The `fresco` program of this build.
std::string frescoProgram();

inline std::vector<std::string> frescoCommand(std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), frescoProgram());
    return arguments;
}

/// The environment that makes a run keep its results in a folder.
inline std::vector<std::string> cacheIn(const std::filesystem::path& folder)
{
    return {"FRESCO_CACHE_DIR=" + folder.string()};
}

/// With a cache of its own, so that nothing comes from another test or another build; or as `environment` says.
inline ProcessResult runFresco(const std::vector<std::string>& arguments, std::vector<std::string> environment = {})
{
    const TempDir cache;
    environment.push_back("FRESCO_CACHE_DIR=" + cache.path().string());  // the first of a name counts
    return run(frescoCommand(arguments), environment);
}

/// A moving test picture of `frames` frames, 64x64, 10 a second, with a tone unless `hasSound` is false.
inline std::filesystem::path makeTestFilm(const std::filesystem::path& folder, int frames, bool hasSound = true)
{
    const auto path = folder / ("film-" + std::to_string(frames) + (hasSound ? "" : "-silent") + ".mp4");
    const std::string seconds = std::to_string(frames / 10.0);
    std::vector<std::string> arguments{"-f", "lavfi", "-i", "testsrc2=size=64x64:rate=10:duration=" + seconds};
    if (hasSound)
        arguments.insert(arguments.end(),
                         {"-f", "lavfi", "-i", "sine=frequency=440:duration=" + seconds, "-c:a", "aac"});
    arguments.insert(arguments.end(), {"-c:v", "libx264", "-pix_fmt", "yuv420p"});
    makeClip(arguments, path);
    return path;
}

/// The quickest settings that still go through every stage.
inline std::vector<std::string> translateArguments(const std::filesystem::path& input,
                                                   const std::filesystem::path& output)
{
    return {"translate",
            input.string(),
            output.string(),
            "--prompt",
            "a watercolor painting",
            "--resolution",
            "64",
            "--steps",
            "4",
            "--batch-size",
            "4"};
}

/// The lines that `--progress json` told of one kind: "progress", "losses". Every line has to be an object.
inline std::vector<core::Json> eventsIn(const std::string& lines, std::string_view kind)
{
    std::vector<core::Json> events;
    std::istringstream text{lines};
    for (std::string line; std::getline(text, line);)
        if (core::Json event = core::parseJson(line, "a progress line"); event["event"] == kind)
            events.push_back(std::move(event));
    return events;
}

}  // namespace fresco::test
