// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/frame_look.h"

#include <cstdint>
#include <span>
#include <vector>

namespace fresco::plan {

/// First frames of the scenes after the first one, in ascending order.
///
/// A cut is a frame made of pieces that the one before does not have: more of them than motion, shake and pans around
/// it explain. One or two frames between frames that look alike are a flash, and between unlike ones belong to the cut
/// they hide; light that fades in even steps, or falls back after a jump, is no cut. A fade through black or another
/// blank picture gets one boundary there, a dissolve none.
std::vector<std::int64_t> findSceneCuts(std::span<const FrameLook> looks);

}  // namespace fresco::plan
