// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/pass.h"

#include "propagation/guides/carry.h"
#include "propagation/guides/edge_guide.h"
#include "propagation/guides/position_guide.h"
#include "propagation/patch/field.h"

namespace fresco::propagation {

namespace {

/// The field of the frame before where each pixel was then; where it was outside, the pixel's own place.
Field carriedField(const Field& before, const Flow& beforeFromThis)
{
    const std::vector<int> sources = nearestSources(beforeFromThis);
    Field carried = before;
    for (std::size_t i = 0; i < sources.size(); ++i)
        if (sources[i] >= 0)
            carried.values[i] = before.values[static_cast<std::size_t>(sources[i])];
    return carried;
}

}  // namespace

SynthesisPass::SynthesisPass(const Picture& keySource,
                             const Picture& key,
                             const PropagationSettings& settings,
                             Synthesiser& synthesiser)
    : key_(key), settings_(settings),
      synthesiser_(synthesiser), ofKey_{keySource, edgeGuide(keySource), key, positionGuide(key.width, key.height)},
      position_(ofKey_.position), before_(key)
{
    if (settings.startsFromFrameBefore)
        field_ = identityField(key.width, key.height);
}

Side SynthesisPass::next(const Picture& source,
                         const Flow& beforeFromThis,
                         const Mask& hidden,
                         const std::stop_token& stop)
{
    const int radius = settings_.inpaintRadius;
    position_ = carryAndFill(position_, beforeFromThis, hidden, radius, stop);
    const GuidePictures ofFrame{
        source, edgeGuide(source), carryAndFill(before_, beforeFromThis, hidden, radius, stop), position_};
    SynthesisRequest request{.style = key_,
                             .guides = guidesOf(ofKey_, ofFrame, settings_.guideWeights),
                             .start = settings_.startsFromFrameBefore ? carriedField(field_, beforeFromThis) : Field{},
                             .settings = settings_.synthesis};
    request.settings.seed += frame_++;
    Synthesis made = synthesiser_.synthesise(request, stop);
    before_ = made.picture;
    field_ = std::move(made.field);
    return {std::move(made.picture), std::move(made.error)};
}

}  // namespace fresco::propagation
