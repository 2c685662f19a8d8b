// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

namespace fresco::guidance {

/// How widely softmax(Q (scale K)^T / sqrt(d)) looks around: the mean over its rows of exp(entropy) / keys. 1: uniform,
/// so that attention only averages; 1 / keys: each row picks one token. A diagnostic: costs an attention, and memory
/// for 256 rows at a time.
/// @param queries, keys  [B, heads, T, d] and [B, heads, S, d]
/// @return               [B, heads], float32, in (0, 1]. @throws Error{BadShape}
at::Tensor relativePerplexity(const at::Tensor& queries, const at::Tensor& keys, double scale);

}  // namespace fresco::guidance
