// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/correspondence.h"

#include "fresco/worded_error.h"
#include "kernels/correspondence_cpu.h"
#include "kernels/dispatch.h"
#include "tensor/shape_check.h"

#include <ATen/ops/arange.h>
#include <ATen/ops/full.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/where.h>
#include <ATen/ops/zeros.h>

#include <limits>

namespace fresco::kernels {
namespace {

void requireFit(const at::Tensor& flow, const at::Tensor& occluded, const at::Tensor& colours)
{
    using tensor::kAnySide;
    tensor::requireShape(flow, {kAnySide, 2, kAnySide, kAnySide}, "flow in tokens");
    const std::int64_t pairs = flow.size(0), height = flow.size(2), width = flow.size(3);
    tensor::requireShape(occluded, {pairs, height, width}, "occlusion in tokens");
    tensor::requireShape(colours, {pairs + 1, 3, height, width}, "pictures in tokens");
    if (height != 0 && width > std::numeric_limits<std::int32_t>::max() / height)
        throw WordedError{ErrorKind::BadShape,
                          worded(FRESCO_TEXT("Errors", "The pictures are too large to match them token by token."))};
}

/// Bids won, [P, T] int64: -1 where nobody bid.
at::Tensor claims(const at::Tensor& flow, const at::Tensor& occluded, const at::Tensor& colours)
{
    const correspondence::Pairs pairs{.flowThisFromNext = flow.const_data_ptr<float>(),
                                      .occludedOnNext = occluded.const_data_ptr<bool>(),
                                      .colours = colours.const_data_ptr<float>(),
                                      .count = flow.size(0),
                                      .height = flow.size(2),
                                      .width = flow.size(3)};
    // kUnclaimed is -1 to torch, which has few operations for unsigned numbers.
    const at::Tensor out = at::full({pairs.count, pairs.tokens()}, -1, flow.options().dtype(at::kLong));
    auto* const unsignedOut = reinterpret_cast<std::uint64_t*>(out.data_ptr<std::int64_t>());
    if (const CudaTable* const table = cudaTableFor(flow.device()))
        launchOn(flow.device(), "claimTargets", [&](void* stream) {
            return table->claimTargets(pairs, unsignedOut, stream);
        });
    else
        claimTargetsCpu(pairs, unsignedOut);
    return out;
}

/// Column numbers of the true elements of each row, in order, from the row's start on; then zeros.
/// A running count instead of nonzero(): that would wait for the device to learn its size.
at::Tensor columnsOfTrue(const at::Tensor& rows)
{
    const std::int64_t columns = rows.size(1);
    const at::Tensor place = at::where(rows, rows.cumsum(1) - 1, columns);  // one column more takes the others
    const at::Tensor numbers = at::arange(columns, place.options()).expand_as(place);
    return at::zeros({rows.size(0), columns + 1}, place.options()).scatter_(1, place, numbers).narrow(1, 0, columns);
}

PairMapping fillUnclaimed(const at::Tensor& claims)
{
    const std::int64_t tokens = claims.size(1);
    const at::Tensor isUnlinked = claims < 0;
    const at::Tensor winners = claims.bitwise_and(correspondence::kSourceMask);
    const at::Tensor isLeftOver = at::ones({claims.size(0), tokens + 1}, isUnlinked.options());
    isLeftOver.scatter_(1, at::where(isUnlinked, tokens, winners), false);
    const at::Tensor leftOver = columnsOfTrue(isLeftOver.narrow(1, 0, tokens));
    const at::Tensor filler = leftOver.gather(1, (isUnlinked.cumsum(1) - 1).clamp_min(0));
    return {at::where(isUnlinked, filler, winners), isUnlinked};
}

}  // namespace

PairMapping mapPairs(const at::Tensor& flowThisFromNext, const at::Tensor& occludedOnNext, const at::Tensor& colours)
{
    requireFit(flowThisFromNext, occludedOnNext, colours);
    const at::Device device = flowThisFromNext.device();
    // Without kernels of ours the CPU twin does it for any device.
    const at::Device worker = cudaTableFor(device) ? device : at::Device{at::kCPU};
    const at::Tensor won = claims(flowThisFromNext.to(worker, at::kFloat).contiguous(),
                                  occludedOnNext.to(worker, at::kBool).contiguous(),
                                  colours.to(worker, at::kFloat).contiguous());
    return fillUnclaimed(won.to(device));
}

}  // namespace fresco::kernels
