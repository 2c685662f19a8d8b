// SPDX-License-Identifier: GPL-3.0-or-later
#include "timecode.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace fresco::widgets {

namespace {

QString two(std::int64_t number) { return QString("%1").arg(number, 2, 10, QChar('0')); }

QString hoursMinutesSeconds(std::int64_t seconds)
{
    return two(seconds / 3600) + ':' + two(seconds / 60 % 60) + ':' + two(seconds % 60);
}

std::int64_t droppedPerMinute(std::int64_t perSecond) { return perSecond / 15; }

/// The number that a frame bears when the first ones of each minute but every tenth are left out (SMPTE ST 12-1).
std::int64_t numberWithGaps(std::int64_t frame, std::int64_t perSecond)
{
    const std::int64_t dropped = droppedPerMinute(perSecond);
    const std::int64_t perMinute = 60 * perSecond - dropped;
    const std::int64_t perTenMinutes = 10 * perMinute + dropped;
    const std::int64_t tens = frame / perTenMinutes;
    const std::int64_t rest = frame % perTenMinutes;
    // The first of ten minutes is longer by what the others drop.
    const std::int64_t minutes = std::max<std::int64_t>(0, rest - dropped) / perMinute;
    return frame + dropped * (9 * tens + minutes);
}

}  // namespace

std::int64_t framesPerSecond(FrameRate rate)
{
    if (!rate.isKnown())
        return 1;
    return std::max<std::int64_t>(1, std::llround(static_cast<double>(rate.num) / static_cast<double>(rate.den)));
}

bool dropsNumbers(FrameRate rate)
{
    return rate.isKnown() && rate.den == 1001 && (rate.num == 30'000 || rate.num == 60'000);
}

QString timecodeText(std::int64_t frame, FrameRate rate)
{
    if (!rate.isKnown() || frame < 0)
        return {};
    const std::int64_t perSecond = framesPerSecond(rate);
    const bool drops = dropsNumbers(rate);
    const std::int64_t number = drops ? numberWithGaps(frame, perSecond) : frame;
    return hoursMinutesSeconds(number / perSecond) + (drops ? ';' : ':') + two(number % perSecond);
}

std::int64_t frameOfNumber(std::int64_t number, FrameRate rate)
{
    if (!dropsNumbers(rate))
        return number;
    const std::int64_t perMinute = 60 * framesPerSecond(rate);
    const std::int64_t minute = number / perMinute;
    const std::int64_t dropped = droppedPerMinute(framesPerSecond(rate));
    const std::int64_t first = minute * perMinute + (minute % 10 == 0 ? 0 : dropped);
    return std::max(number, first) - dropped * (minute - minute / 10);
}

std::int64_t firstFrameOfSecond(std::int64_t second, FrameRate rate)
{
    return frameOfNumber(second * framesPerSecond(rate), rate);
}

QString clockText(double seconds)
{
    const auto milliseconds = std::llround(std::max(0.0, seconds) * 1000.0);
    return hoursMinutesSeconds(milliseconds / 1000) + QString(".%1").arg(milliseconds % 1000, 3, 10, QChar('0'));
}

QString durationText(double seconds)
{
    const auto whole = std::max<std::int64_t>(1, std::llround(seconds));
    if (whole < 60)
        return QCoreApplication::translate("Timecode", "%1 s").arg(whole);
    if (whole < 3600)
        return QCoreApplication::translate("Timecode", "%1 min %2 s").arg(whole / 60).arg(two(whole % 60));
    return QCoreApplication::translate("Timecode", "%1 h %2 min").arg(whole / 3600).arg(two(whole / 60 % 60));
}

}  // namespace fresco::widgets
