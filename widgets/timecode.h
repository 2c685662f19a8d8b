// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace fresco::widgets {

/// A frame rate as a fraction, {30000, 1001}; {0, 1} where it is not known.
struct FrameRate {
    std::int64_t num = 0;
    std::int64_t den = 1;

    bool isKnown() const { return num > 0 && den > 0; }
};

/// Frames that a timecode counts to a second: 30 for 30000/1001. 1 for an unknown rate.
std::int64_t framesPerSecond(FrameRate rate);

/// True for 29.97 and 59.94 frames a second: a timecode then skips the first numbers of each minute but every tenth, so
/// that it stays with the clock.
bool dropsNumbers(FrameRate rate);

/// "00:01:07:12": hours, minutes, seconds and the frame within the second; "00:01:07;12" where numbers are dropped.
/// An unknown rate gives an empty text.
QString timecodeText(std::int64_t frame, FrameRate rate);

/// The frame of a timecode that is given as one count of frames, 1802 for 00:01:00;02 at 29.97 frames a second. A
/// number that is dropped stands for the next that exists.
std::int64_t frameOfNumber(std::int64_t number, FrameRate rate);

/// The first frame whose timecode shows a second, counted from the film's start.
std::int64_t firstFrameOfSecond(std::int64_t second, FrameRate rate);

/// "00:01:07.480", for films whose frames have no even distance.
QString clockText(double seconds);

/// What a person wants to read of a waiting time: "8 s", "2 min 05 s", "1 h 12 min".
QString durationText(double seconds);

}  // namespace fresco::widgets
