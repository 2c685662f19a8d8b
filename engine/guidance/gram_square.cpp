// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/gram_square.h"

#include "tensor/shape_check.h"

#include <torch/types.h>

namespace fresco::guidance {

at::Tensor gramSquare(const at::Tensor& rows, const at::Tensor& targetRows, double scale, const at::Tensor& gradient)
{
    tensor::requireShape(targetRows, rows.sizes(), "target rows");
    tensor::requireShape(gradient, rows.sizes(), "gradient");
    const auto product = [](const at::Tensor& a, const at::Tensor& b) { return at::bmm(a.transpose(1, 2), b); };
    const auto energy = [](const at::Tensor& matrix) { return matrix.to(at::kDouble).square().sum(); };
    const at::Tensor ours = product(rows, rows);
    const at::Tensor mixed = product(targetRows, rows);
    const at::Tensor theirs = product(targetRows, targetRows);
    at::Tensor out = gradient;
    at::bmm_out(out, rows, ours);
    out.baddbmm_(targetRows, mixed, /*beta*/ 4.0 * scale, /*alpha*/ -4.0 * scale);
    // The three are large and nearly cancel for equal inputs: double keeps what is left, rounding must not go below 0.
    return (energy(ours) - 2.0 * energy(mixed) + energy(theirs)).clamp_min(0.0);
}

}  // namespace fresco::guidance
