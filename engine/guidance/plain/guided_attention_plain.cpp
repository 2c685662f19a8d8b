// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/plain/guided_attention_plain.h"

#include "fresco/error.h"
#include "models/layers/attention.h"

#include <ATen/ops/cat.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/softmax.h>
#include <ATen/ops/stack.h>

#include <cmath>
#include <limits>

namespace fresco::guidance {

namespace {

/// @param logits  added to before the softmax; may be undefined
at::Tensor softmaxAttention(const at::Tensor& queries,
                            const at::Tensor& keys,
                            const at::Tensor& values,
                            double scale,
                            const at::Tensor& logits = {})
{
    at::Tensor likeness =
        at::matmul(queries, keys.transpose(-1, -2)) * (scale / std::sqrt(static_cast<double>(queries.size(-1))));
    if (logits.defined())
        likeness = likeness + logits;
    return at::matmul(at::softmax(likeness, -1), values);
}

}  // namespace

const GuidanceMaps& GuidedAttentionPlain::mapsFor(std::int64_t tokens) const
{
    for (const GuidanceMaps& maps : maps_)
        if (maps.crossFrameTokens.size(1) == tokens)
            return maps;
    failCheck("maps of this size", __FILE__, __LINE__);
}

at::Tensor GuidedAttentionPlain::attend(const models::AttentionSite& site,
                                        const at::Tensor& normed,
                                        const models::Attention& attention)
{
    if (site.upBlock < kFirstGuidedUpBlock || !switches_.any())
        return {};
    const at::Tensor queries = attention.queries(normed);
    const at::Tensor keys = attention.keys(normed);
    at::Tensor guided = queries;
    if (switches_.spatial) {
        const at::Tensor& source = source_->attentionInputs.at(site);
        guided = softmaxAttention(attention.queries(source), attention.keys(source), queries, settings_.attentionScale);
    }
    const GuidanceMaps& maps = mapsFor(normed.size(1));
    at::Tensor result = switches_.crossFrame ? acrossFrames(guided, normed, attention, maps.crossFrameTokens)
                                             : softmaxAttention(guided, keys, attention.values(normed), 1.0);
    if (switches_.temporal)
        result = alongTrajectories(queries, keys, result, *maps.correspondence);
    return attention.output(result);
}

at::Tensor GuidedAttentionPlain::acrossFrames(const at::Tensor& queries,
                                              const at::Tensor& normed,
                                              const models::Attention& attention,
                                              const at::Tensor& crossFrameTokens) const
{
    const std::int64_t frames = settings_.frames;
    std::vector<at::Tensor> contexts;
    for (std::int64_t half = 0; half < normed.size(0) / frames; ++half) {
        std::vector<at::Tensor> seen;
        for (std::int64_t f = 0; f < frames; ++f)
            seen.push_back(normed[half * frames + f].index({crossFrameTokens[f]}));
        const at::Tensor context = at::cat(seen).unsqueeze(0);
        contexts.push_back(context.repeat({frames, 1, 1}));
    }
    const at::Tensor context = at::cat(contexts);
    return softmaxAttention(queries, attention.keys(context), attention.values(context), 1.0);
}

at::Tensor GuidedAttentionPlain::alongTrajectories(const at::Tensor& queries,
                                                   const at::Tensor& keys,
                                                   const at::Tensor& values,
                                                   const Correspondence& correspondence) const
{
    const std::int64_t frames = settings_.frames;
    const at::Tensor hidden = at::where(correspondence.isLinked, 0.0, -std::numeric_limits<float>::infinity())
                                  .to(queries.scalar_type())
                                  .unsqueeze(1);  // [T, 1, N, N]
    const auto permuted = [&](const at::Tensor& inHeads, const at::Tensor& order, std::int64_t half) {
        std::vector<at::Tensor> rows;
        for (std::int64_t f = 0; f < frames; ++f)
            rows.push_back(inHeads[half * frames + f].index_select(1, order[f]));
        return at::stack(rows);  // [N, heads, T, d]
    };
    std::vector<at::Tensor> results;
    for (std::int64_t half = 0; half < queries.size(0) / frames; ++half) {
        const auto along = [&](const at::Tensor& inHeads) {
            return permuted(inHeads, correspondence.tokenFromTrajectory, half).permute({2, 1, 0, 3});
        };
        const at::Tensor attended =
            softmaxAttention(along(queries), along(keys), along(values), settings_.attentionScale, hidden);
        const at::Tensor byFrame = attended.permute({2, 1, 0, 3});
        results.push_back(permuted(byFrame, correspondence.trajectoryFromToken, 0));
    }
    return at::cat(results);
}

}  // namespace fresco::guidance
