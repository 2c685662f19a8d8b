// SPDX-License-Identifier: GPL-3.0-or-later
#include "thumbnails/thumbnail_order.h"

#include <algorithm>

namespace fresco::ui {

namespace {

constexpr std::int64_t kCloseStep = 12;  ///< frames that are decoded about as fast as one seek lasts
constexpr std::int64_t kCoarsest = 8;

}  // namespace

std::vector<std::int64_t> decodingOrder(std::int64_t first, std::int64_t last, std::int64_t step)
{
    step = std::max<std::int64_t>(1, step);
    std::vector<std::int64_t> order;
    const std::int64_t count = last < first ? 0 : (last - first) / step + 1;
    order.reserve(static_cast<std::size_t>(count));
    for (std::int64_t stride = step < kCloseStep ? 1 : kCoarsest; stride >= 1; stride /= 2)
        for (std::int64_t i = 0; i < count; i += stride)
            if (stride == kCoarsest || step < kCloseStep || i % (2 * stride) != 0)  // not taken by a coarser pass
                order.push_back(first + i * step);
    return order;
}

}  // namespace fresco::ui
