// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace fresco::core {

enum class LogLevel { Debug, Info, Warning, Error };

/// Lines below this level are dropped; $FRESCO_LOG (debug, info, warning, error) sets it at start, default warning.
LogLevel logLevel() noexcept;

enum class LogFormat {
    Text,
    JsonLines,  ///< one object a line, for who reads such from stderr: event "log", level, area, message
};
/// Of all lines from now on.
void setLogFormat(LogFormat format) noexcept;
LogFormat logFormat() noexcept;

/// One line to stderr: time, level, area, text. Thread-safe. Text is key=value pairs where it has parts.
void log(LogLevel level, std::string_view area, std::string_view text);

inline void logDebug(std::string_view area, std::string_view text) { log(LogLevel::Debug, area, text); }
inline void logWarning(std::string_view area, std::string_view text) { log(LogLevel::Warning, area, text); }

/// Logs how long its scope took, at debug level.
class ScopedTimer {
public:
    ScopedTimer(std::string_view area, std::string_view what);
    ~ScopedTimer();
    ScopedTimer(const ScopedTimer&) = delete;
    ScopedTimer& operator=(const ScopedTimer&) = delete;

private:
    std::string area_;
    std::string what_;
    std::chrono::steady_clock::time_point start_;
};

}  // namespace fresco::core
