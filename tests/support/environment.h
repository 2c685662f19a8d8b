// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>

namespace fresco::test {

/// A variable of the environment that names a folder while a test runs; afterwards it is what it was. To be made before
/// the test starts threads, and to outlive them.
class ScopedVariable {
public:
    ScopedVariable(std::string name, const std::filesystem::path& value) : name_(std::move(name))
    {
        if (const char* const before = std::getenv(name_.c_str()))
            before_ = before;
        setenv(name_.c_str(), value.c_str(), 1);  // NOLINT(concurrency-mt-unsafe): no other thread yet
    }
    ~ScopedVariable()
    {
        if (before_)
            setenv(name_.c_str(), before_->c_str(), 1);  // NOLINT(concurrency-mt-unsafe): no other thread any more
        else
            unsetenv(name_.c_str());  // NOLINT(concurrency-mt-unsafe): the same
    }
    ScopedVariable(const ScopedVariable&) = delete;
    ScopedVariable& operator=(const ScopedVariable&) = delete;

private:
    std::string name_;
    std::optional<std::string> before_;
};

}  // namespace fresco::test
