// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progress_bar.h"

#include "cli/print.h"
#include "cli/reporters.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

namespace fresco::cli {

namespace {

int terminalColumns()
{
    winsize size{};
    const bool isKnown = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return isKnown ? size.ws_col : 80;
}

std::string bar(double fraction, int width)
{
    const auto filled = static_cast<std::size_t>(std::lround(std::clamp(fraction, 0.0, 1.0) * width));
    std::string text;
    for (std::size_t i = 0; i < static_cast<std::size_t>(width); ++i)
        text += i < filled ? "█" : "░";
    return text;
}

/// "3/30", "1.2 GB/4.3 GB"
std::string countsText(const Progress& progress)
{
    if (progress.stage != Stage::Fetch)
        return std::to_string(progress.done) + "/" + std::to_string(progress.total);
    const auto bytes = [](std::int64_t count) { return bytesText(static_cast<std::uintmax_t>(count)); };
    return bytes(progress.done) + "/" + bytes(progress.total);
}

}  // namespace

std::string progressLine(const Progress& progress, int columns)
{
    const std::string counts = progress.total > 0 ? " " + countsText(progress) : "";
    std::string tail = " " + std::to_string(static_cast<int>(std::floor(progress.fraction * 100))) + " %";
    if (progress.secondsLeft)
        tail += "  " + durationText(*progress.secondsLeft) + " left";
    const std::string head = std::string{stageLabel(progress.stage)} + counts + " ";
    const int room = columns - 1 - static_cast<int>(head.size() + tail.size());
    if (room < 5)
        return (head + tail).substr(0, static_cast<std::size_t>(std::max(columns - 1, 0)));
    return head + bar(progress.fraction, std::min(room, 30)) + tail;
}

ProgressBar::~ProgressBar() { erase(); }

void ProgressBar::progressed(const Progress& progress)
{
    if (!limiter_.admits(progress.isLast))
        return;
    std::fprintf(stderr, "\r%s\033[K", progressLine(progress, terminalColumns()).c_str());
    std::fflush(stderr);
    isDrawn_ = true;
}

void ProgressBar::warned(const Wording& sentence)
{
    erase();
    std::fprintf(stderr, "Note: %s\n", sentence.english().c_str());
}

void ProgressBar::erase()
{
    if (isDrawn_)
        std::fputs("\r\033[K", stderr);
    isDrawn_ = false;
}

}  // namespace fresco::cli
