// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace fresco::pipeline {

/// Of numbers that come one at a time.
class Mean {
public:
    void add(double value)
    {
        sum_ += value;
        ++count_;
    }
    /// Absent where there was none.
    std::optional<double> value() const
    {
        return count_ ? std::optional(sum_ / static_cast<double>(count_)) : std::nullopt;
    }

private:
    double sum_ = 0.0;
    std::int64_t count_ = 0;
};

}  // namespace fresco::pipeline
