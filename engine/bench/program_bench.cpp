// SPDX-License-Identifier: GPL-3.0-or-later
// Whole programs, as a user starts them: time to the help, time to the window, memory against the film's length.
#include "bench/benches.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fresco::bench {

namespace {

namespace fs = std::filesystem;

fs::path programFolder() { return fs::read_symlink("/proc/self/exe").parent_path(); }

/// Runs a command without a shell, output thrown away. @return its peak resident size in bytes
double peakOf(const std::vector<std::string>& command)
{
    const pid_t child = fork();
    if (child == 0) {
        std::vector<char*> words;
        words.reserve(command.size() + 1);
        for (const auto& word : command)
            words.push_back(const_cast<char*>(word.c_str()));
        words.push_back(nullptr);
        if (!std::freopen("/dev/null", "w", stdout) || !std::freopen("/dev/null", "w", stderr))
            _exit(126);
        execvp(words[0], words.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    if (wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        throw std::runtime_error{command.front() + " failed"};
    return static_cast<double>(usage.ru_maxrss) * 1024.0;
}

void runProgram(benchmark::State& state, const std::vector<std::string>& command)
{
    for ([[maybe_unused]] auto _ : state)
        peakOf(command);
}

/// A film of so many frames through the whole job; the counter is what must not grow with them.
void translateFrames(benchmark::State& state, int frames)
{
    const fs::path folder = fs::temp_directory_path() / ("fresco-bench-" + std::to_string(getpid()));
    fs::create_directories(folder);
    const std::string film = (folder / "film.mp4").string(), result = (folder / "out.mp4").string();
    peakOf({"ffmpeg",
            "-y",
            "-f",
            "lavfi",
            "-i",
            "testsrc2=size=320x240:rate=25:duration=" + std::to_string(frames / 25.0),
            "-pix_fmt",
            "yuv420p",
            film});
    double peak = 0.0;
    for ([[maybe_unused]] auto _ : state)
        peak = peakOf({(programFolder() / "fresco").string(),
                       "translate",
                       film,
                       result,
                       "--prompt",
                       "a watercolor painting",
                       "--resolution",
                       "64",
                       "--steps",
                       "2",
                       "--strength",
                       "0.5"});
    state.counters["peakMB"] = peak / 1e6;
    fs::remove_all(folder);
}

}  // namespace

std::vector<Comparison> registerProgramBench(const Settings&)
{
    const auto add = [](const char* name, const std::vector<std::string>& command) {
        benchmark::RegisterBenchmark(name, [command](benchmark::State& state) { runProgram(state, command); })
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime();
    };
    add("Program/fresco--help", {(programFolder() / "fresco").string(), "--help"});
    if (fs::exists(programFolder() / "fresco-studio"))
        add("Program/window",
            {"env", "QT_QPA_PLATFORM=offscreen", (programFolder() / "fresco-studio").string(), "--measure-start"});
    for (const int frames : {50, 500})
        benchmark::RegisterBenchmark(("Program/translate-" + std::to_string(frames) + "-frames").c_str(),
                                     [frames](benchmark::State& state) { translateFrames(state, frames); })
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime()
            ->Iterations(1);
    return {};
}

}  // namespace fresco::bench
