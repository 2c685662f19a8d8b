// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernels/correspondence_core.h"
#include "kernels/noise_core.h"
#include "kernels/patch_match/passes.h"

#include <cstdint>

namespace fresco::kernels {

/// The border between the engine and libfresco_cuda: launch functions over raw device pointers.
///
/// Each launches on `stream` (a cudaStream_t) of the current device and does not wait. It gives nullptr, or the CUDA
/// runtime's text of what went wrong. Any change of this struct or of a function's meaning raises kCudaTableVersion.
struct CudaTable {
    std::uint32_t version;
    const char* (*fillNormals)(const noise::StreamKey& key, float* out, std::int64_t count, void* stream);
    const char* (*claimTargets)(const correspondence::Pairs& pairs, std::uint64_t* claims, void* stream);
    const char* (*patchMatch)(patch_match::Pass pass,
                              const patch_match::Level& level,
                              const patch_match::Search& search,
                              void* stream);
};

inline constexpr std::uint32_t kCudaTableVersion = 3;
inline constexpr char kCudaTableSymbol[] = "frescoCudaTable";

using CudaTableFunction = const CudaTable* (*)();

}  // namespace fresco::kernels
