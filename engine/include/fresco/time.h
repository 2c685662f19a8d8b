// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <string>

namespace fresco {

/// A fraction as media files hold them ("30000/1001"). den > 0 in every valid value; {0, 1} means unknown.
struct Rational {
    std::int64_t num = 0;
    std::int64_t den = 1;

    bool isKnown() const noexcept { return num > 0 && den > 0; }
    double toDouble() const noexcept { return den ? static_cast<double>(num) / static_cast<double>(den) : 0.0; }
    std::string text() const { return std::to_string(num) + "/" + std::to_string(den); }
    friend bool operator==(const Rational&, const Rational&) = default;
};

/// Number of a frame in presentation order, from 0.
struct FrameIndex {
    std::int64_t value = 0;

    friend auto operator<=>(const FrameIndex&, const FrameIndex&) = default;
};

/// A moment or a length: ticks of a time base in seconds. Never a double of seconds in the model.
struct MediaTime {
    std::int64_t ticks = 0;
    Rational timeBase{1, 1};

    double seconds() const noexcept { return static_cast<double>(ticks) * timeBase.toDouble(); }
    friend bool operator==(const MediaTime&, const MediaTime&) = default;
};

/// Frames first..last, both included (as --from and --to name them).
struct FrameRange {
    FrameIndex first{0};
    FrameIndex last{std::numeric_limits<std::int64_t>::max()};

    std::int64_t count() const noexcept { return last.value - first.value + 1; }
    friend bool operator==(const FrameRange&, const FrameRange&) = default;
};

}  // namespace fresco
