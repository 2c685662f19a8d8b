// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace fresco::ui {

/// In which order the pictures of a strip are decoded.
/// Far apart, every frame is a seek of its own: every eighth comes first, then those between, so that the strip has a
/// picture everywhere soon. Close together, the decoder runs from one to the next, which no other order beats.
std::vector<std::int64_t> decodingOrder(std::int64_t first, std::int64_t last, std::int64_t step);

}  // namespace fresco::ui
