// SPDX-License-Identifier: GPL-3.0-or-later
// The one symbol that libfresco_cuda shows.
#include "kernels/cuda_table.h"

namespace fresco::kernels {

const char* launchFillNormals(const noise::StreamKey& key, float* out, std::int64_t count, void* stream);
const char* launchClaimTargets(const correspondence::Pairs& pairs, std::uint64_t* claims, void* stream);
const char* launchPatchMatch(patch_match::Pass pass,
                             const patch_match::Level& level,
                             const patch_match::Search& search,
                             void* stream);

}  // namespace fresco::kernels

extern "C" __attribute__((visibility("default"))) const fresco::kernels::CudaTable* frescoCudaTable()
{
    static const fresco::kernels::CudaTable table{fresco::kernels::kCudaTableVersion,
                                                  fresco::kernels::launchFillNormals,
                                                  fresco::kernels::launchClaimTargets,
                                                  fresco::kernels::launchPatchMatch};
    return &table;
}
