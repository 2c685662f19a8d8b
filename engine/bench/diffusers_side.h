// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <filesystem>
#include <string>

namespace fresco::bench {

/// The same network in Python's diffusers, as a child process that answers each question with the seconds it took:
/// both sides so take turns in one run, on the same machine and threads.
class DiffusersSide {
public:
    /// @param python  an interpreter that has diffusers (./dev bench --with-diffusers makes one)
    DiffusersSide(const std::string& python,
                  const std::filesystem::path& model,
                  int frames,
                  int latentHeight,
                  int latentWidth,
                  int threads);
    ~DiffusersSide();
    DiffusersSide(const DiffusersSide&) = delete;
    DiffusersSide& operator=(const DiffusersSide&) = delete;

    /// One UNet + ControlNet call. @throws std::runtime_error if the child died
    double secondsOfStep();

private:
    std::FILE* toChild_ = nullptr;
    std::FILE* fromChild_ = nullptr;
    int child_ = 0;
};

}  // namespace fresco::bench
