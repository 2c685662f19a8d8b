// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled with --fmad=false: see noise_core.h.
#include "kernels/cuda_launch.h"
#include "kernels/noise_core.h"

namespace fresco::kernels {
namespace {

__global__ void fillNormals(noise::StreamKey key, float* out, std::int64_t count)
{
    const std::int64_t block = std::int64_t{blockIdx.x} * blockDim.x + threadIdx.x;
    const std::int64_t first = block * noise::kNormalsPerBlock;
    if (first >= count)
        return;
    float normals[noise::kNormalsPerBlock];
    noise::normalBlock(key, static_cast<std::uint64_t>(block), normals);
    for (std::int64_t lane = 0; lane < noise::kNormalsPerBlock && first + lane < count; ++lane)
        out[first + lane] = normals[lane];
}

}  // namespace

const char* launchFillNormals(const noise::StreamKey& key, float* out, std::int64_t count, void* stream)
{
    const std::int64_t blocks = (count + noise::kNormalsPerBlock - 1) / noise::kNormalsPerBlock;
    if (blocks == 0)
        return nullptr;
    fillNormals<<<gridFor(blocks), kThreads, 0, static_cast<cudaStream_t>(stream)>>>(key, out, count);
    return launchError();
}

}  // namespace fresco::kernels
