// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/parameters.h"

namespace fresco {

void applyReferenceDefaults(ParameterSet& set)
{
    set.setDefault(key::keyframes, std::string{"reference"});
    set.setDefault(key::cuts, std::string{"none"});
    set.setDefault(key::sharedNoise, std::string{"initial"});
    set.setDefault(key::featureScale, std::string{"1"});
    set.setDefault(key::attentionScale, 0.2);
    set.setDefault(key::spatialWeight, 100.0);
    set.setDefault(key::adainStyleEps, 1.0);
    set.setDefault(key::optimiseMinTokens, std::int64_t{0});
    set.setDefault(key::softVisibility, false);
    set.setDefault(key::leastVisible, 0.0);
    set.setDefault(key::residualSmoothing, false);
    set.setDefault(key::startFromFrameBefore, false);
    set.setDefault(key::inpaintRadius, std::int64_t{30});
    set.setDefault(key::timeWeight, std::string{"published"});
    set.setDefault(key::gradientBlending, true);
}

}  // namespace fresco
