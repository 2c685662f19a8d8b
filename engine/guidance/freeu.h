// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/unet/unet_config.h"
#include "models/unet/unet_hooks.h"

namespace fresco::guidance {

/// Factors of FreeU (Si et al., arXiv 2309.11497). All 1: nothing changes.
struct FreeUFactors {
    double backbone1 = 1.2;  ///< b1, for hidden states of the widest level
    double backbone2 = 1.5;  ///< b2, for those of the second level
    double skip1 = 1.0;      ///< s1, for the low frequencies of their skips
    double skip2 = 1.0;      ///< s2

    friend bool operator==(const FreeUFactors&, const FreeUFactors&) = default;
};

/// x with the lowest frequencies (0 and -1 along each side, of a Fourier transform per channel) times `scale`.
/// @param x  float [B, C, h, w]    @return a new tensor of x's dtype; x itself for scale 1. @throws Error{BadShape}
at::Tensor scaleLowFrequencies(const at::Tensor& x, double scale);

/// FreeU as UNetHooks::beforeConcatenation: strengthens the first half of the hidden channels where their mean is
/// large, and damps the skips' low frequencies. Chosen by the width of the hidden state, as published: the width of the
/// last level takes b1, s1, that of the second b2, s2, others pass (SD 1.5: 1280, 640). Changes nothing in place.
class FreeU {
public:
    FreeU(const models::UNetTrunkConfig& config, const FreeUFactors& factors);

    models::HiddenAndSkip operator()(int upBlock, const models::HiddenAndSkip& pair) const;

private:
    std::int64_t width1_, width2_;
    FreeUFactors factors_;
};

}  // namespace fresco::guidance
