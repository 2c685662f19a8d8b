// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/gap.h"
#include "propagation/guides/edge_guide.h"
#include "propagation/guides/position_guide.h"
#include "support/pictures.h"

namespace fresco::propagation::test {

/// A smooth pattern that has moved by (dx, dy) pixels.
inline Picture movedPattern(int width, int height, double dx = 0.0, double dy = 0.0)
{
    return pictureOf(fresco::test::rgbPicture(
        width, height, [&](int x, int y, int channel) { return fresco::test::pattern(x - dx, y - dy, channel); }));
}

/// Another look for every colour, one to one.
inline Picture restyled(const Picture& picture)
{
    Picture result = picture;
    for (std::size_t i = 0; i + 2 < result.values.size(); i += 3) {
        result.values[i] = static_cast<std::uint8_t>(255 - picture.values[i + 1]);
        result.values[i + 1] = static_cast<std::uint8_t>(picture.values[i] / 2 + 40);
        result.values[i + 2] = picture.values[i + 2];
    }
    return result;
}

/// The same motion everywhere.
inline Flow constantFlow(int width, int height, float x, float y)
{
    Flow flow(width, height, 2);
    for (std::size_t i = 0; i < flow.values.size(); i += 2) {
        flow.values[i] = x;
        flow.values[i + 1] = y;
    }
    return flow;
}

/// A key restyled, and a moved picture to be made in its look.
inline SynthesisRequest movedRequest(int width, int height)
{
    const Picture key = movedPattern(width, height), target = movedPattern(width, height, 3.0, 2.0);
    const Picture style = restyled(key), ramp = positionGuide(width, height);
    return {.style = style,
            .guides = guidesOf({key, edgeGuide(key), style, ramp}, {target, edgeGuide(target), style, ramp}),
            .start = {},
            .settings = {}};
}

/// The same with a quarter of the usual work: enough to compare, and tests stay short.
inline SynthesisRequest quickRequest(int width, int height)
{
    SynthesisRequest request = movedRequest(width, height);
    request.settings.searchVoteIterations = 4;
    request.settings.patchMatchIterations = 3;
    return request;
}

/// `length` + 1 frames that move by (dx, dy) pixels each; the keys are the source's own.
inline Gap movingGap(int width, int height, int length, int dx, int dy)
{
    Gap gap;
    for (int i = 0; i <= length; ++i)
        gap.sources.push_back(movedPattern(width, height, i * dx, i * dy));
    for (int i = 0; i < length; ++i)
        gap.flows.push_back({constantFlow(width, height, static_cast<float>(dx), static_cast<float>(dy)),
                             constantFlow(width, height, static_cast<float>(-dx), static_cast<float>(-dy))});
    gap.leftKey = gap.sources.front();
    gap.rightKey = gap.sources.back();
    return gap;
}

/// Largest difference at least `margin` pixels from the border.
inline int largestDifference(const Picture& a, const Picture& b, int margin = 0)
{
    int largest = 0;
    for (int y = margin; y < a.height - margin; ++y)
        for (int x = margin; x < a.width - margin; ++x)
            for (int c = 0; c < 3; ++c)
                largest = std::max(largest, std::abs(a.pixel(x, y)[c] - b.pixel(x, y)[c]));
    return largest;
}

}  // namespace fresco::propagation::test
