// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/consistency.h"

#include "kernels/warp.h"

namespace fresco::flow {
namespace {

constexpr double kRelativeTolerance = 0.01;
constexpr double kPixelTolerance = 0.5;

at::Tensor length(const at::Tensor& flow) { return flow.square().sum(1).sqrt(); }

}  // namespace

at::Tensor consistencyMargin(const at::Tensor& own, const at::Tensor& other)
{
    const at::Tensor missed = length(own + kernels::warp(other, own));
    return missed - (kRelativeTolerance * (length(own) + length(other)) + kPixelTolerance);
}

}  // namespace fresco::flow
