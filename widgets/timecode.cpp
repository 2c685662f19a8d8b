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

}  // namespace

QString timecodeText(std::int64_t frame, FrameRate rate)
{
    if (!rate.isKnown() || frame < 0)
        return {};
    const std::int64_t perSecond =
        std::max<std::int64_t>(1, std::llround(static_cast<double>(rate.num) / static_cast<double>(rate.den)));
    return hoursMinutesSeconds(frame / perSecond) + ':' + two(frame % perSecond);
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
