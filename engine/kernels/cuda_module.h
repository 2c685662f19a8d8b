// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/wording.h"
#include "kernels/cuda_table.h"

namespace fresco::kernels {

/// LibTorch's CUDA half, opened at run time: libtorch_cuda.so beside libtorch_cpu.so.
struct TorchCuda {
    int deviceCount = 0;  ///< devices that torch can use; 0 with a reason
    Wording reason;       ///< why CUDA cannot be used: one sentence; empty if it can
};

/// Opened by the first call (seconds where it is there), never closed. Safe from any thread.
const TorchCuda& torchCuda();

/// Our own CUDA kernels: libfresco_cuda.so, beside this library or in ../lib of it.
struct CudaModule {
    const CudaTable* table = nullptr;
    Wording reason;  ///< why there is no table: one sentence; empty if there is one
};

/// Opened by the first call, never closed. Safe from any thread.
const CudaModule& cudaModule();

}  // namespace fresco::kernels
