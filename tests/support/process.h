// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/temp_dir.h"

#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <spawn.h>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern "C" char** environ;

namespace fresco::test {

struct ProcessResult {
    int exitCode = -1;  ///< 128 + signal if one ended it
    std::string out;
    std::string err;
};

/// A program under test with its output in files: started, perhaps signalled, awaited.
class Process {
public:
    /// @param command      program and arguments
    /// @param environment  "NAME=value" pairs that come before the inherited ones
    explicit Process(const std::vector<std::string>& command, const std::vector<std::string>& environment = {})
    {
        std::vector<char*> arguments;
        for (const auto& word : command)
            arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        std::vector<char*> variables;
        for (const auto& pair : environment)
            variables.push_back(const_cast<char*>(pair.c_str()));
        for (char** pair = environ; *pair; ++pair)
            if (!isReplaced(*pair, environment))
                variables.push_back(*pair);
        variables.push_back(nullptr);

        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        constexpr int flags = O_WRONLY | O_CREAT | O_TRUNC;
        const std::string out = outPath(), err = errPath();
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), flags, 0600);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), flags, 0600);
        const int failure = posix_spawnp(&id_, arguments[0], &actions, nullptr, arguments.data(), variables.data());
        posix_spawn_file_actions_destroy(&actions);
        if (failure != 0)
            throw std::runtime_error{"cannot start " + command.front()};
    }

    pid_t id() const noexcept { return id_; }
    void signal(int number) const { kill(id_, number); }
    std::string outSoFar() const { return readFile(outPath()); }
    std::string errSoFar() const { return readFile(errPath()); }

    bool isRunning() const
    {
        siginfo_t info{};
        return waitid(P_PID, static_cast<id_t>(id_), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == 0;
    }

    ProcessResult wait()
    {
        int status = 0;
        waitpid(id_, &status, 0);
        const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        return {code, outSoFar(), errSoFar()};
    }

private:
    static bool isReplaced(const std::string& pair, const std::vector<std::string>& environment)
    {
        const std::string name = pair.substr(0, pair.find('=') + 1);
        for (const auto& own : environment)
            if (own.starts_with(name))
                return true;
        return false;
    }
    std::string outPath() const { return (folder_ / "stdout").string(); }
    std::string errPath() const { return (folder_ / "stderr").string(); }

    TempDir folder_;
    pid_t id_ = 0;
};

inline ProcessResult run(const std::vector<std::string>& command, const std::vector<std::string>& environment = {})
{
    return Process{command, environment}.wait();
}

/// Makes a clip with the ffmpeg program. @param arguments  between the global options and the output
inline void makeClip(const std::vector<std::string>& arguments, const std::filesystem::path& output)
{
    std::vector<std::string> command{"ffmpeg", "-hide_banner", "-loglevel", "error", "-y"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    command.push_back(output.string());
    if (const ProcessResult made = run(command); made.exitCode != 0)
        throw std::runtime_error{"ffmpeg failed: " + made.err};
}

}  // namespace fresco::test
