// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/diffusers_side.h"

#include <array>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace fresco::bench {

DiffusersSide::DiffusersSide(const std::string& python,
                             const std::filesystem::path& model,
                             int frames,
                             int latentHeight,
                             int latentWidth,
                             int threads)
{
    std::array<int, 2> down{}, up{};
    if (pipe(down.data()) != 0 || pipe(up.data()) != 0)
        throw std::runtime_error{"no pipe"};
    child_ = fork();
    if (child_ == 0) {
        dup2(down[0], STDIN_FILENO);
        dup2(up[1], STDOUT_FILENO);
        for (const int end : {down[0], down[1], up[0], up[1]})
            close(end);
        const std::array words{
            std::to_string(frames), std::to_string(latentHeight), std::to_string(latentWidth), std::to_string(threads)};
        execlp(python.c_str(),
               python.c_str(),
               FRESCO_DIFFUSERS_SCRIPT,
               model.c_str(),
               words[0].c_str(),
               words[1].c_str(),
               words[2].c_str(),
               words[3].c_str(),
               nullptr);
        _exit(127);
    }
    close(down[0]);
    close(up[1]);
    toChild_ = fdopen(down[1], "w");
    fromChild_ = fdopen(up[0], "r");
}

DiffusersSide::~DiffusersSide()
{
    std::fclose(toChild_);  // its input ends: the child leaves
    std::fclose(fromChild_);
    waitpid(child_, nullptr, 0);
}

double DiffusersSide::secondsOfStep()
{
    std::fputs("step\n", toChild_);
    std::fflush(toChild_);
    double seconds = 0.0;
    if (std::fscanf(fromChild_, "%lf", &seconds) != 1)
        throw std::runtime_error{"the Python side ended; its reason stands above"};
    return seconds;
}

}  // namespace fresco::bench
