// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/raster.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

namespace fresco::propagation {

/// One property by which source and target patches are compared.
struct Guide {
    Picture source;  ///< size of the style
    Picture target;  ///< size of the result
    float weight = 1.0F;
};

/// How a picture is put together from patches of 5x5 pixels (design.md, "Between keyframes").
struct SynthesisSettings {
    int searchVoteIterations = 12;  ///< rounds of search and vote on each level of the pyramid
    int patchMatchIterations = 6;   ///< sweeps of the search in a round
    float uniformity = 3500.0F;     ///< price of a patch whose pixels are used as often as the average; 0: none
    float styleWeight = 1.0F;       ///< of the likeness to the result so far
    /// A pixel is searched for again only where a vote has changed its patch by this many levels; 0: always. 0..255.
    /// 2 takes two thirds of the time and follows the guides 0.4 % worse.
    int stopThreshold = 1;
    std::uint64_t seed = 0;

    bool operator==(const SynthesisSettings&) const = default;
};

struct SynthesisRequest {
    Picture style;
    std::vector<Guide> guides;  ///< 1..4
    Field start;                ///< a first guess, the previous frame's field carried along; may be empty
    SynthesisSettings settings;
};

struct Synthesis {
    Picture picture;
    /// Energy of each pixel's patch on the finest level: sum over 5x5 pixels, channels of style and guides, of weight /
    /// channels * squared difference of 8-bit values.
    ErrorMap error;
    Field field;
};

/// Makes a picture that looks like a style where source and target guides agree. A result depends on the request only:
/// not on the number of threads, the processor or earlier calls.
class Synthesiser {
public:
    virtual ~Synthesiser() = default;
    /// @throws Error{BadShape} pictures that don't fit together or have a side over 32767; Error{InvalidArgument}
    /// settings out of range; Cancelled
    virtual Synthesis synthesise(const SynthesisRequest& request, const std::stop_token& stop) = 0;
};

/// Patch match on the processor. C. Barnes et al., "PatchMatch", 2009; J. Fiser et al., "StyLit", 2016 (guides); A.
/// Kaspar et al., "Self tuning texture optimization", 2015 (uniformity).
/// @param threads  how many work at once, 1 or more
std::unique_ptr<Synthesiser> makeCpuSynthesiser(int threads);

/// The size that results of `request` have. @throws as synthesise does
struct ResultSize {
    int width;
    int height;
};
ResultSize checkRequest(const SynthesisRequest& request);

}  // namespace fresco::propagation
