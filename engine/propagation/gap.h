// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/flow_mix.h"
#include "propagation/guides/guide_set.h"
#include "propagation/merge/merger.h"
#include "propagation/raster.h"
#include "propagation/synthesis.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace fresco::propagation {

/// How frames between two keys are made.
enum class Method {
    Patches,  ///< guided synthesis from both keys, merged by error
    FlowMix,  ///< both keys warped along the flow and mixed: no texture of its own, a hundredth of the time
};

struct PropagationSettings {
    Method method = Method::Patches;
    GuideWeights guideWeights;
    SynthesisSettings synthesis;
    MergeSettings merge;
    FlowMixSettings flowMix;
    int inpaintRadius = 5;              ///< 1..100 pixels around what the frame before did not see; published: 30
    bool startsFromFrameBefore = true;  ///< the search begins with the field of the frame before

    bool operator==(const PropagationSettings&) const = default;
};

/// Motion between frame i and frame i + 1 of a gap.
struct PairFlow {
    Flow nextFromThis;  ///< lives on frame i, points into frame i + 1
    Flow thisFromNext;  ///< lives on frame i + 1, points into frame i
};

/// Two neighbouring keys and the source film from one to the other.
struct Gap {
    std::vector<Picture> sources;  ///< frames 0 .. L, both keys included; L at least 1
    std::vector<PairFlow> flows;   ///< L pairs
    Picture leftKey;               ///< frame 0 in the new style
    Picture rightKey;              ///< frame L
};

/// Takes what is made: frame 1 .. L - 1 of the gap, in this order, from the thread that called.
using FrameSink = std::function<void(int frame, Picture picture)>;
/// Told after each step: done of total, both in passes over a frame.
using GapProgress = std::function<void(int done, int total)>;

/// Makes the frames between two keys, in memory. Holds one pass of the gap besides what it was given: memory grows with
/// the longest gap, never with the film. A gap of neighbouring frames (L = 1) has nothing to make.
/// @throws Error{BadShape} pictures or flows of other sizes or counts; Error{InvalidArgument} settings out of range;
/// Cancelled
void propagateGap(const Gap& gap,
                  const PropagationSettings& settings,
                  Synthesiser& synthesiser,
                  const FrameSink& sink,
                  const GapProgress& progress,
                  const std::stop_token& stop);

}  // namespace fresco::propagation
