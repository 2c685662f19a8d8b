// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/merge/merger.h"

#include "fresco/error.h"
#include "propagation/merge/contrast_blend.h"
#include "propagation/merge/error_mask.h"

namespace fresco::propagation {

GapMerger::GapMerger(int length, const MergeSettings& settings) : length_(length), settings_(settings)
{
    if (length < 2)
        throw Error{ErrorKind::InvalidArgument, "There is no frame between two neighbouring keyframes to merge."};
}

float GapMerger::leftErrorWeight() const
{
    if (settings_.timeWeight == TimeWeight::Published)
        return static_cast<float>(frame_ - 1) / static_cast<float>(length_ - 1);
    return static_cast<float>(frame_) / static_cast<float>(length_);
}

MergedFrame GapMerger::next(const Side& left, const Side& right, const Flow& flowBeforeFromThis)
{
    ++frame_;
    FRESCO_CHECK(frame_ < length_);
    const float errorWeight = leftErrorWeight();
    MergedFrame merged;
    merged.selection = selectByError(left.error, right.error, errorWeight);
    if (frame_ > 1)
        carrySelection(merged.selection, selectionBefore_, flowBeforeFromThis);
    selectionBefore_ = merged.selection;

    merged.assembled = assemble(left.picture, right.picture, merged.selection);
    merged.blended =
        settings_.keepsContrast
            ? contrastBlend(left.picture, right.picture, merged.assembled, 1.0 - static_cast<double>(errorWeight))
            : merged.assembled;
    merged.picture =
        settings_.blendsGradients
            ? poissonBlend(merged.blended, left.picture, right.picture, merged.selection, settings_.poisson)
            : merged.blended;
    return merged;
}

}  // namespace fresco::propagation
