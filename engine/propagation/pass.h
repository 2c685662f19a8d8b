// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/gap.h"

namespace fresco::propagation {

/// Patch synthesis of one frame after the other, away from one key. Towards the right from the left key or the other
/// way round: it is told motion in the direction it goes.
class SynthesisPass {
public:
    /// key, settings and synthesiser must outlive the pass.
    SynthesisPass(const Picture& keySource,
                  const Picture& key,
                  const PropagationSettings& settings,
                  Synthesiser& synthesiser);

    /// The next frame away from the key.
    /// @param beforeFromThis  lives on this frame, points into the one before (in the pass's direction)
    /// @param hidden          1: not seen in the frame before
    Side next(const Picture& source, const Flow& beforeFromThis, const Mask& hidden, const std::stop_token& stop);

private:
    const Picture& key_;
    const PropagationSettings& settings_;
    Synthesiser& synthesiser_;
    GuidePictures ofKey_;
    Picture position_;  ///< of the frame before
    Picture before_;    ///< what the frame before became
    Field field_;       ///< of the frame before
    std::uint64_t frame_ = 0;
};

}  // namespace fresco::propagation
