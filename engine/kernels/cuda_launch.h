// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cuda_runtime.h>

/// What every .cu file needs to launch a one-dimensional kernel.
namespace fresco::kernels {

inline constexpr unsigned kThreads = 256;

/// Blocks of kThreads that cover `items`. The grid's x side holds 2^31 - 1 blocks: 5e11 items.
inline unsigned gridFor(std::int64_t items) { return static_cast<unsigned>((items + kThreads - 1) / kThreads); }

/// nullptr, or why the last launch of this thread failed.
inline const char* launchError()
{
    const cudaError_t code = cudaGetLastError();
    return code == cudaSuccess ? nullptr : cudaGetErrorString(code);
}

}  // namespace fresco::kernels
