// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace fresco::widgets {

/// A curve over the frames of a film with its maxima over 4, 16, 64... frames beside it, so that the highest value
/// under a pixel costs the same however many frames lie there. Shared, never changed.
class GraphLevels {
public:
    GraphLevels() = default;
    /// @param first  the frame that the first value is of
    GraphLevels(std::vector<float> values, std::int64_t first);

    bool isEmpty() const { return !levels_; }
    /// Of frames first..last; 0 where the curve has none.
    float highest(std::int64_t first, std::int64_t last) const;
    /// Of all.
    float top() const { return top_; }

private:
    std::shared_ptr<const std::vector<std::vector<float>>> levels_;
    std::int64_t first_ = 0;
    float top_ = 0.0F;
};

}  // namespace fresco::widgets
