// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/merge/poisson_blend.h"

#include "propagation/merge/lab.h"
#include "propagation/merge/screened_poisson.h"

#include <algorithm>

namespace fresco::propagation {

namespace {

using Lab = Raster<std::uint8_t>;

/// The three pictures in Lab.
struct LabPictures {
    Lab blend;
    Lab first;
    Lab second;
};

Raster<float> channelOf(const Lab& lab, int channel)
{
    Raster<float> plane(lab.width, lab.height);
    const std::uint8_t* value = lab.values.data() + channel;
    for (float& out : plane.values) {
        out = static_cast<float>(*value);
        value += 3;
    }
    return plane;
}

/// Each pixel's gradients come from the side that the mask names at that pixel.
Gradients selectedGradients(const LabPictures& labs, const Mask& selection, int channel, float largest)
{
    const int width = selection.width, height = selection.height;
    Gradients gradients{Raster<float>(width, height), Raster<float>(width, height)};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const Lab& lab = *selection.pixel(x, y) != 0 ? labs.second : labs.first;
            const std::uint8_t* const here = lab.pixel(x, y) + channel;
            const auto towards = [&](int step) {
                return std::clamp(static_cast<float>(here[0] - here[step]), -largest, largest);
            };
            if (y + 1 < height)
                *gradients.toNextRow.pixel(x, y) = towards(3 * width);
            if (x + 1 < width)
                *gradients.toNextColumn.pixel(x, y) = towards(3);
        }
    return gradients;
}

}  // namespace

Raster<float> poissonBlendLab(const Picture& blend,
                              const Picture& first,
                              const Picture& second,
                              const Mask& selection,
                              const PoissonSettings& settings)
{
    requireRaster(first, blend.width, blend.height, 3, "first picture");
    requireRaster(second, blend.width, blend.height, 3, "second picture");
    requireRaster(selection, blend.width, blend.height, 1, "mask");
    const LabPictures labs{labFromRgb(blend), labFromRgb(first), labFromRgb(second)};
    Raster<float> result(blend.width, blend.height, 3);
    for (int channel = 0; channel < 3; ++channel) {
        const Raster<float> solved =
            solveScreenedPoisson(channelOf(labs.blend, channel),
                                 selectedGradients(labs, selection, channel, settings.largestGradient),
                                 channel == 0 ? settings.lightnessWeight : settings.colourWeight);
        for (std::size_t i = 0; i < solved.values.size(); ++i)
            result.values[3 * i + static_cast<std::size_t>(channel)] = solved.values[i];
    }
    return result;
}

Picture poissonBlend(const Picture& blend,
                     const Picture& first,
                     const Picture& second,
                     const Mask& selection,
                     const PoissonSettings& settings)
{
    const Raster<float> solved = poissonBlendLab(blend, first, second, selection, settings);
    Lab lab(blend.width, blend.height, 3);
    std::transform(solved.values.begin(), solved.values.end(), lab.values.begin(), [](float value) {
        return static_cast<std::uint8_t>(std::clamp(value, 0.0F, 255.0F));
    });
    return rgbFromLab(lab);
}

}  // namespace fresco::propagation
