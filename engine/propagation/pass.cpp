// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/pass.h"

#include "propagation/guides/carry.h"
#include "propagation/guides/edge_guide.h"
#include "propagation/guides/position_guide.h"

namespace fresco::propagation {

namespace {

/// Each pixel of the key is its own patch.
Field keyField(int width, int height)
{
    Field field(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            *field.pixel(x, y) = {static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)};
    return field;
}

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
    : keySource_(keySource), key_(key), settings_(settings), synthesiser_(synthesiser), keyEdges_(edgeGuide(keySource)),
      keyPosition_(positionGuide(key.width, key.height)), position_(keyPosition_), before_(key)
{
    if (settings.startsFromFrameBefore)
        field_ = keyField(key.width, key.height);
}

Side SynthesisPass::next(const Picture& source,
                         const Flow& beforeFromThis,
                         const Mask& hidden,
                         const std::stop_token& stop)
{
    const int radius = settings_.inpaintRadius;
    position_ = carryAndFill(position_, beforeFromThis, hidden, radius);
    const GuideWeights& weights = settings_.guideWeights;
    SynthesisRequest request{.style = key_,
                             .guides = {{keySource_, source, weights.colour},
                                        {keyEdges_, edgeGuide(source), weights.edge},
                                        {key_, carryAndFill(before_, beforeFromThis, hidden, radius), weights.temporal},
                                        {keyPosition_, position_, weights.position}},
                             .start = settings_.startsFromFrameBefore ? carriedField(field_, beforeFromThis) : Field{},
                             .settings = settings_.synthesis};
    request.settings.seed += frame_++;
    Synthesis made = synthesiser_.synthesise(request, stop);
    before_ = made.picture;
    field_ = std::move(made.field);
    return {std::move(made.picture), std::move(made.error)};
}

}  // namespace fresco::propagation
