// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/correspondence_cpu.h"

#include <ATen/Parallel.h>

#include <algorithm>

namespace fresco::kernels {

void claimTargetsCpu(const correspondence::Pairs& pairs, std::uint64_t* claims)
{
    namespace cp = correspondence;
    const std::int64_t tokens = pairs.tokens();
    at::parallel_for(0, pairs.count, /*grain*/ 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t pair = begin; pair < end; ++pair)
            for (std::int64_t source = 0; source < tokens; ++source) {
                const std::int64_t target = cp::targetOf(pairs, pair, source);
                if (target == cp::kNoTarget)
                    continue;
                std::uint64_t& claim = claims[pair * tokens + target];
                claim = std::min(claim, cp::bid(cp::colourDistance(pairs, pair, source, target), source));
            }
    });
}

}  // namespace fresco::kernels
