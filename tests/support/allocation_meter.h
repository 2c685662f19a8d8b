// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace fresco::test {

/// Counts what tensors take on the CPU while it lives, on top of what they held before. One at a time.
class AllocationMeter {
public:
    AllocationMeter();
    ~AllocationMeter();
    AllocationMeter(const AllocationMeter&) = delete;
    AllocationMeter& operator=(const AllocationMeter&) = delete;

    std::int64_t peak() const;  ///< most bytes held at once since the start, or the last restart()
    void restart();             ///< what is held now is the new zero
};

}  // namespace fresco::test
