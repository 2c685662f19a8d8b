// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/attention_perplexity.h"

#include "guidance/source_features.h"
#include "models/layers/attention.h"
#include "tensor/shape_check.h"

#include <torch/types.h>

#include <algorithm>
#include <cmath>

namespace fresco::guidance {

at::Tensor relativePerplexity(const at::Tensor& queries, const at::Tensor& keys, double scale)
{
    using tensor::kAnySide;
    tensor::requireShape(queries, {kAnySide, kAnySide, kAnySide, kAnySide}, "queries");
    tensor::requireShape(keys, {queries.size(0), queries.size(1), kAnySide, queries.size(3)}, "keys");
    constexpr std::int64_t kRows = 256;
    const std::int64_t rows = queries.size(2);
    const double factor = scale / std::sqrt(static_cast<double>(queries.size(3)));
    const at::Tensor transposed = keys.to(at::kFloat).transpose(2, 3);
    at::Tensor sum = at::zeros({queries.size(0), queries.size(1)}, transposed.options());
    for (std::int64_t row = 0; row < rows; row += kRows) {
        const at::Tensor some = queries.slice(2, row, std::min(row + kRows, rows)).to(at::kFloat) * factor;
        const at::Tensor logProbability = at::matmul(some, transposed).log_softmax(-1);
        sum += (-(logProbability.exp() * logProbability).sum(-1)).exp().sum(-1);
    }
    return sum / static_cast<double>(rows * keys.size(2));
}

std::optional<double> PerplexityProbe::mean() const { return sites_ > 0 ? std::optional{sum_ / sites_} : std::nullopt; }

at::Tensor
PerplexityProbe::attend(const models::AttentionSite& site, const at::Tensor& normed, const models::Attention& attention)
{
    if (site.upBlock >= kFirstGuidedUpBlock) {
        sum_ += relativePerplexity(attention.queries(normed), attention.keys(normed), scale_).mean().item<double>();
        ++sites_;
    }
    return {};
}

}  // namespace fresco::guidance
