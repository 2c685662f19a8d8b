// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log.h"

#include "core/json.h"

#include <array>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace fresco::core {

namespace {

constexpr std::array<std::string_view, 4> kLevelNames{"debug", "info", "warning", "error"};

LogLevel levelFromEnvironment()
{
    const char* wanted = std::getenv("FRESCO_LOG");
    for (std::size_t i = 0; wanted && i < kLevelNames.size(); ++i)
        if (kLevelNames[i] == wanted)
            return static_cast<LogLevel>(i);
    return LogLevel::Warning;
}

std::string timeOfDay()
{
    const auto now = std::chrono::system_clock::now();
    const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count() % 1000;
    std::tm parts{};
    localtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    std::snprintf(text.data(),
                  text.size(),
                  "%02d:%02d:%02d.%03d",
                  parts.tm_hour,
                  parts.tm_min,
                  parts.tm_sec,
                  static_cast<int>(ms));
    return text.data();
}

std::string textLine(LogLevel level, std::string_view area, std::string_view text)
{
    std::string line = timeOfDay();
    line.append(" ").append(kLevelNames[static_cast<std::size_t>(level)]);
    return line.append(" ").append(area).append(" ").append(text);
}

std::string jsonLine(LogLevel level, std::string_view area, std::string_view text)
{
    const Json json{
        {"event", "log"}, {"level", kLevelNames[static_cast<std::size_t>(level)]}, {"area", area}, {"message", text}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::atomic<LogFormat> format{LogFormat::Text};

}  // namespace

void setLogFormat(LogFormat wanted) noexcept { format = wanted; }

LogFormat logFormat() noexcept { return format; }

LogLevel logLevel() noexcept
{
    static const LogLevel level = levelFromEnvironment();
    return level;
}

void log(LogLevel level, std::string_view area, std::string_view text)
{
    if (level < logLevel())
        return;
    const std::string line =
        (format == LogFormat::JsonLines ? jsonLine(level, area, text) : textLine(level, area, text)) + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);  // one call: lines of several threads do not mix
}

ScopedTimer::ScopedTimer(std::string_view area, std::string_view what)
    : area_(area), what_(what), start_(std::chrono::steady_clock::now())
{
}

ScopedTimer::~ScopedTimer()
{
    const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - start_;
    logDebug(area_, what_ + " ms=" + std::to_string(elapsed.count()));
}

}  // namespace fresco::core
