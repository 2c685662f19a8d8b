// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/latent_preview.h"

#include "fresco/error.h"
#include "tensor/image_tensor.h"

#include <ATen/ops/avg_pool2d.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/eye.h>
#include <ATen/ops/linalg_solve.h>
#include <ATen/ops/ones.h>

#include <array>
#include <cstdint>

namespace fresco::pipeline {

namespace {

/// [N, C, h, w] -> [N h w, C]: one row a cell.
at::Tensor cells(const at::Tensor& grid)
{
    return grid.permute({0, 2, 3, 1}).reshape({-1, grid.size(1)}).to(at::kCPU, at::kFloat);
}

at::Tensor withConstant(const at::Tensor& rows) { return at::cat({rows, at::ones({rows.size(0), 1})}, 1); }

}  // namespace

LatentPreview::LatentPreview(const at::Tensor& latents, const at::Tensor& pictures)
{
    FRESCO_CHECK(latents.dim() == 4 && pictures.dim() == 4 && latents.size(0) == pictures.size(0));
    const std::array cell{pictures.size(2) / latents.size(2), pictures.size(3) / latents.size(3)};
    const at::Tensor inputs = withConstant(cells(latents));
    const at::Tensor colours = cells(at::avg_pool2d(pictures, cell));
    // A flat picture leaves the normal equations singular; a little of the identity picks the small solution.
    const at::Tensor normal = inputs.t().matmul(inputs) + 1e-3 * at::eye(inputs.size(1));
    coloursFromLatents_ = at::linalg_solve(normal, inputs.t().matmul(colours));
}

ImageView LatentPreview::picture(const at::Tensor& latents) const
{
    const at::Tensor rows = withConstant(cells(latents.unsqueeze(0))).matmul(coloursFromLatents_);
    return tensor::imageFromTensor(rows.view({latents.size(1), latents.size(2), 3}).permute({2, 0, 1}),
                                   tensor::ValueRange::MinusOneToOne);
}

}  // namespace fresco::pipeline
