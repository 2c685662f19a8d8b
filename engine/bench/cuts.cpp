// SPDX-License-Identifier: GPL-3.0-or-later
// Prints the scene cuts of films, one film a line: its name, then the first frames of its later scenes. What
// tests/quality/scene_cuts.py measures the detector with.
#include "bench/tool.h"
#include "fresco/frame_source.h"
#include "plan/scene_cuts.h"

#include <cinttypes>
#include <cstdio>
#include <filesystem>
#include <vector>

namespace fresco::bench {

namespace {

std::vector<std::int64_t> cutsOf(const std::filesystem::path& film)
{
    const auto source = openFrameSource(film);
    const std::int64_t frames = source->frameCount();
    plan::FrameLooks looks;
    std::vector<plan::FrameLook> all;
    for (std::int64_t frame = 0; frame < frames; ++frame)
        all.push_back(looks.next(source->frame({frame})));
    return plan::findSceneCuts(all);
}

int run(int argc, char** argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "Usage: fresco-cuts FILM...\n");
        return 2;
    }
    for (int i = 1; i < argc; ++i) {
        const std::filesystem::path film = argv[i];
        std::printf("%s", film.filename().c_str());
        for (const std::int64_t cut : cutsOf(film))
            std::printf(" %" PRId64, cut);
        std::printf("\n");
    }
    return 0;
}

}  // namespace

}  // namespace fresco::bench

int main(int argc, char** argv)
{
    return fresco::bench::runTool([&] { return fresco::bench::run(argc, argv); });
}
