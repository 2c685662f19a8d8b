// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/guides/guide_set.h"

namespace fresco::propagation {

std::vector<Guide> guidesOf(const GuidePictures& key, const GuidePictures& frame, const GuideWeights& weights)
{
    return {{key.colour, frame.colour, weights.colour},
            {key.edge, frame.edge, weights.edge},
            {key.temporal, frame.temporal, weights.temporal},
            {key.position, frame.position, weights.position}};
}

}  // namespace fresco::propagation
