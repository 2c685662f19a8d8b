// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/frame_look.h"

#include <cstdint>
#include <span>
#include <vector>

namespace fresco::plan {

/// Whether a frame is next to a blank one and its light changes as one step of several alike: a fade to black or from
/// white. Elsewhere a fade shows the same pieces in other light, which is nothing new.
bool isFadeStep(std::span<const FrameLook> looks, std::int64_t frame);

/// Whether a frame suddenly is brighter and the light then falls back to what it was: a flash that dies away.
bool isDyingFlash(std::span<const FrameLook> looks, std::int64_t frame);

/// Frames first..end - 1 without content, black or white.
struct BlankRun {
    std::int64_t first;
    std::int64_t end;
};

/// Those that a scene fades into and that another scene follows.
std::vector<BlankRun> fadedBlanks(std::span<const FrameLook> looks);

}  // namespace fresco::plan
