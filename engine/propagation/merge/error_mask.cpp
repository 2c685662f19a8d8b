// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/merge/error_mask.h"

#include "propagation/guides/carry.h"

#include <algorithm>

namespace fresco::propagation {

Mask selectByError(const ErrorMap& errorFirst, const ErrorMap& errorSecond, float weightFirst)
{
    requireRaster(errorFirst, errorFirst.width, errorFirst.height, 1, "error map");
    requireRaster(errorSecond, errorFirst.width, errorFirst.height, 1, "other error map");
    const float weightSecond = 1.0F - weightFirst;
    Mask selection(errorFirst.width, errorFirst.height);
    if (weightFirst == 0.0F)
        return selection;
    std::transform(errorFirst.values.begin(),
                   errorFirst.values.end(),
                   errorSecond.values.begin(),
                   selection.values.begin(),
                   [=](float first, float second) {
                       return static_cast<std::uint8_t>(weightFirst * first < weightSecond * second ? 0 : 1);
                   });
    return selection;
}

void carrySelection(Mask& selection, const Mask& selectionBefore, const Flow& flowBeforeFromThis)
{
    requireRaster(selectionBefore, selection.width, selection.height, 1, "mask of the frame before");
    const Mask carried = carryNearest(selectionBefore, flowBeforeFromThis);
    std::transform(selection.values.begin(),
                   selection.values.end(),
                   carried.values.begin(),
                   selection.values.begin(),
                   [](std::uint8_t own, std::uint8_t inherited) { return std::max(own, inherited); });
}

Picture assemble(const Picture& first, const Picture& second, const Mask& selection)
{
    requireRaster(second, first.width, first.height, 3, "other picture");
    requireRaster(selection, first.width, first.height, 1, "mask");
    Picture assembled = first;
    for (std::size_t i = 0; i < selection.values.size(); ++i)
        if (selection.values[i] != 0)
            std::copy_n(second.values.begin() + static_cast<std::ptrdiff_t>(3 * i),
                        3,
                        assembled.values.begin() + static_cast<std::ptrdiff_t>(3 * i));
    return assembled;
}

}  // namespace fresco::propagation
