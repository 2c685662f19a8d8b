// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/feature_rows.h"

#include "tensor/shape_check.h"

#include <torch/types.h>

namespace fresco::guidance {

at::Tensor rowsFromFeature(const at::Tensor& feature)
{
    using tensor::kAnySide;
    tensor::requireShape(feature, {kAnySide, kAnySide, kAnySide, kAnySide}, "feature");
    const at::Tensor rows = at::empty({feature.size(0), feature.size(2) * feature.size(3), feature.size(1)},
                                      feature.options().dtype(at::kFloat));
    rows.copy_(feature.flatten(2).transpose(1, 2));
    return rows;
}

at::Tensor featureFromRows(const at::Tensor& rows, std::int64_t height, std::int64_t width)
{
    return rows.transpose(1, 2).unflatten(2, {height, width});
}

UnitRows unitRows(const at::Tensor& rows)
{
    const at::Tensor lengths = at::linalg_vector_norm(rows, 2, at::IntArrayRef{2}, /*keepdim*/ true);
    // Dividing by 1 where the length is 0 keeps such a row zero instead of making the whole sample not a number.
    return {.rows = rows / at::where(lengths == 0, 1.0, lengths), .lengths = lengths};
}

at::Tensor spatialTarget(const at::Tensor& sourceFeature) { return unitRows(rowsFromFeature(sourceFeature)).rows; }

}  // namespace fresco::guidance
