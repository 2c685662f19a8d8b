// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/attention.h"
#include "fresco/guidance_report.h"

#include <cstdint>
#include <vector>

namespace fresco::test {

/// A Gray8 picture of one value.
ImageView grey(int width, int height, int value);
/// The same with a filled rectangle of another value.
ImageView greyWithPatch(int width, int height, int value, int left, int top, int side, int patchValue);
/// One motion everywhere.
FlowField steadyFlow(int width, int height, float x, float y);

/// Three keyframes of 64 x 32 pixels (8 x 4 tokens), numbers `first`, +12, +24. The picture moves by one token (8 px)
/// to the right from each to the next. Tokens link as the engine links them:
///   - the last column leaves the picture,
///   - token 9 (column 1, row 1) is hidden from the first to the second frame,
///   - token 17 (column 1, row 2) loses its place 18 in the second frame to token 16, whose own place then nobody
///   takes.
GuidanceReport movingReport(std::int64_t first = 0);

/// Heat of the first keyframe of movingReport(): all weight on token 10 of the second.
AttentionHeat heatOnOneToken(std::int64_t first = 0);

}  // namespace fresco::test
