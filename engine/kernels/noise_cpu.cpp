// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/noise_cpu.h"

#include <ATen/Parallel.h>

#include <algorithm>

namespace fresco::kernels {

void fillNormalsCpu(const noise::StreamKey& key, float* out, std::int64_t count)
{
    using noise::kNormalsPerBlock;
    constexpr std::int64_t kBlocksPerTask = 4096;
    const std::int64_t blocks = (count + kNormalsPerBlock - 1) / kNormalsPerBlock;
    at::parallel_for(0, blocks, kBlocksPerTask, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t block = begin; block < end; ++block) {
            float normals[kNormalsPerBlock];
            noise::normalBlock(key, static_cast<std::uint64_t>(block), normals);
            const std::int64_t first = block * kNormalsPerBlock;
            std::copy_n(normals, std::min(kNormalsPerBlock, count - first), out + first);
        }
    });
}

}  // namespace fresco::kernels
