// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"
#include "plan/thumbnail.h"

#include <array>
#include <cstddef>
#include <deque>

namespace fresco::plan {

/// How a frame looks beside those before it: what scene cuts are told by.
struct FrameLook {
    static constexpr std::size_t kReach = 3;  ///< frames back; a flash of two frames is told by what stands around it

    /// [k]: against the frame k + 1 before, 0..1; 0 where there is none. How much of the picture is not made of moved
    /// pieces of the other one, whatever the light: motion, shake and pans stay low, another scene does not.
    std::array<double, kReach> novelty{};
    /// [k]: share of pixels that change their bin of 8x8x8 colours, 0..1.
    std::array<double, kReach> recolouring{};
    double brightness = 0.0;  ///< mean luma, 0..255
    double contrast = 0.0;    ///< standard deviation of luma

    friend bool operator==(const FrameLook&, const FrameLook&) = default;
};

/// Looks at frames one after the other; keeps thumbnails of the last three. A frame's numbers depend on it and on the
/// three before it alone.
class FrameLooks {
public:
    /// @param frame  Rgb8, all of one size; any size. @throws Error{BadShape}
    FrameLook next(const ImageView& frame);

private:
    std::deque<Thumbnail> before_;  ///< latest first
};

}  // namespace fresco::plan
