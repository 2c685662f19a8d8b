// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/guided_attention.h"

#include "fresco/error.h"
#include "models/layers/attention.h"
#include "tensor/shape_check.h"

#include <torch/types.h>

#include <algorithm>
#include <cmath>

namespace fresco::guidance {
namespace {

constexpr double kLastTemporalTimestep = 350.0;

/// Heads [B, heads, T, d] to tokens [B, T, width]; a view of what projections and attention give.
at::Tensor tokensFromHeads(const at::Tensor& heads) { return heads.transpose(1, 2).flatten(2); }

at::Tensor headsFromTokens(const at::Tensor& tokens, std::int64_t heads)
{
    return tokens.unflatten(2, {heads, -1}).transpose(1, 2);
}

/// The tokens of a clip as one list: [halves N, T, width] to [halves, N T, width].
at::Tensor clipFromFrames(const at::Tensor& tokens, std::int64_t frames)
{
    return tokens.reshape({tokens.size(0) / frames, frames * tokens.size(1), tokens.size(2)});
}

void requireMapsFit(const GuidanceMaps& maps, std::int64_t frames, std::int64_t tokens)
{
    if (maps.crossFrameTokens.defined())
        tensor::requireShape(maps.crossFrameTokens, {frames, tokens}, "mask of cross-frame tokens");
    if (!maps.correspondence)
        return;
    tensor::requireShape(maps.correspondence->tokenFromTrajectory, {frames, tokens}, "map of trajectories");
    tensor::requireShape(maps.correspondence->trajectoryFromToken, {frames, tokens}, "inverse map of trajectories");
    tensor::requireShape(maps.correspondence->isLinked, {tokens, frames, frames}, "mask of trajectories");
}

std::int64_t tokensOf(const GuidanceMaps& maps)
{
    if (maps.crossFrameTokens.defined())
        return maps.crossFrameTokens.size(-1);
    FRESCO_CHECK(maps.correspondence.has_value());
    return maps.correspondence->tokenFromTrajectory.size(-1);
}

}  // namespace

AttentionSwitches activeSwitches(const AttentionSwitches& wanted, int executedStep, int steps, double timestep) noexcept
{
    const auto spatialSteps = std::max(1L, std::lround(steps / 20.0));
    return {.spatial = wanted.spatial && executedStep < spatialSteps,
            .crossFrame = wanted.crossFrame,
            .temporal = wanted.temporal && timestep >= kLastTemporalTimestep};
}

GuidedAttention::GuidedAttention(const Settings& settings, const std::vector<GuidanceMaps>& maps) : settings_(settings)
{
    FRESCO_CHECK(settings.frames >= 1);
    for (const GuidanceMaps& one : maps) {
        const std::int64_t tokens = tokensOf(one);
        requireMapsFit(one, settings_.frames, tokens);
        rows_[tokens] = rowsOf(one, tokens);
    }
}

GuidedAttention::Rows GuidedAttention::rowsOf(const GuidanceMaps& maps, std::int64_t tokens) const
{
    const auto where = at::TensorOptions().device(settings_.device).dtype(at::kLong);
    Rows rows;
    rows.crossFrame = maps.crossFrameTokens.defined()
                          ? maps.crossFrameTokens.to(settings_.device).flatten().nonzero().squeeze(1)
                          : at::arange(tokens, where);
    if (!maps.correspondence)
        return rows;
    const std::int64_t frames = settings_.frames;
    const auto frame = at::arange(frames, where).unsqueeze(1);
    const auto forward = maps.correspondence->tokenFromTrajectory.to(settings_.device);
    const auto backward = maps.correspondence->trajectoryFromToken.to(settings_.device);
    rows.alongTrajectory = (forward + frame * tokens).t().flatten();
    rows.backToTokens = (backward * frames + frame).flatten();
    rows.isLinked = maps.correspondence->isLinked.to(settings_.device).unsqueeze(1);
    return rows;
}

void GuidedAttention::use(const AttentionSwitches& switches, const SourceFeatures* source)
{
    FRESCO_CHECK(!switches.spatial || source != nullptr);
    switches_ = switches;
    source_ = source;
}

const GuidedAttention::Rows& GuidedAttention::rowsFor(const at::Tensor& normed) const
{
    const auto found = rows_.find(normed.size(1));
    if (normed.size(0) % settings_.frames != 0 || found == rows_.end())
        throw Error{ErrorKind::BadShape,
                    "The guidance was made for another batch or picture size.",
                    std::to_string(settings_.frames) + " frames; attention over " + tensor::shapeText(normed.sizes())};
    return found->second;
}

at::Tensor
GuidedAttention::attend(const models::AttentionSite& site, const at::Tensor& normed, const models::Attention& attention)
{
    if (site.upBlock < kFirstGuidedUpBlock || !switches_.any())
        return {};
    const at::Tensor queries = attention.queries(normed);
    const at::Tensor guided = switches_.spatial ? mixedQueries(site, queries, attention) : queries;
    at::Tensor keys;  // of each frame; cross-frame attention alone needs none
    if (!switches_.crossFrame || switches_.temporal)
        keys = attention.keys(normed);
    at::Tensor result = switches_.crossFrame ? acrossFrames(guided, normed, rowsFor(normed), attention)
                                             : attention.attend(guided, keys, attention.values(normed));
    if (switches_.temporal)
        result = alongTrajectories(queries, keys, result, rowsFor(normed));
    return attention.output(result);
}

at::Tensor GuidedAttention::mixedQueries(const models::AttentionSite& site,
                                         const at::Tensor& queries,
                                         const models::Attention& attention) const
{
    const auto found = source_->attentionInputs.find(site);
    FRESCO_CHECK(found != source_->attentionInputs.end());
    const at::Tensor& source = found->second;
    tensor::requireShape(source, {queries.size(0), queries.size(2), source.size(-1)}, "source features");
    return attention.attend(attention.queries(source) * settings_.attentionScale, attention.keys(source), queries);
}

at::Tensor GuidedAttention::queryOf(const models::AttentionSite& site,
                                    const at::Tensor& normed,
                                    const models::Attention& attention,
                                    std::int64_t sample,
                                    std::int64_t token) const
{
    const at::Tensor own = normed.narrow(0, sample, 1);
    if (!switches_.spatial)
        return attention.queries(own.narrow(1, token, 1));
    const at::Tensor source = source_->attentionInputs.at(site).narrow(0, sample, 1);
    return attention.attend(attention.queries(source.narrow(1, token, 1)) * settings_.attentionScale,
                            attention.keys(source),
                            attention.queries(own));
}

at::Tensor GuidedAttention::weightsOf(const models::AttentionSite& site,
                                      const at::Tensor& normed,
                                      const models::Attention& attention,
                                      const TokenPlace& place) const
{
    const std::int64_t frames = settings_.frames, tokens = normed.size(1), firstOfHalf = normed.size(0) - frames;
    FRESCO_CHECK(firstOfHalf >= 0 && place.frame >= 0 && place.frame < frames);
    FRESCO_CHECK(place.token >= 0 && place.token < tokens);
    const auto positions = at::TensorOptions().device(normed.device()).dtype(at::kLong);
    const at::Tensor seen = switches_.crossFrame
                                ? rowsFor(normed).crossFrame
                                : at::arange(place.frame * tokens, (place.frame + 1) * tokens, positions);
    const at::Tensor clip = clipFromFrames(normed.narrow(0, firstOfHalf, frames), frames);
    const at::Tensor keys = attention.keys(clip.index_select(1, seen)).to(at::kFloat);
    const at::Tensor query = queryOf(site, normed, attention, firstOfHalf + place.frame, place.token).to(at::kFloat);
    const at::Tensor logits =
        at::matmul(query, keys.transpose(-1, -2)) / std::sqrt(static_cast<double>(query.size(-1)));
    const at::Tensor shares = logits.softmax(-1).mean(1).flatten();  // [1, heads, 1, S] to [S]
    return at::zeros({frames * tokens}, shares.options()).index_copy(0, seen, shares).view({frames, tokens});
}

at::Tensor GuidedAttention::acrossFrames(const at::Tensor& queries,
                                         const at::Tensor& normed,
                                         const Rows& rows,
                                         const models::Attention& attention) const
{
    // All queries of a half as one sequence: keys and values are projected once and never repeated for each frame.
    const at::Tensor clip = clipFromFrames(tokensFromHeads(queries), settings_.frames);
    const at::Tensor context = clipFromFrames(normed, settings_.frames).index_select(1, rows.crossFrame);
    const at::Tensor attended = attention.attend(
        headsFromTokens(clip, attention.headCount()), attention.keys(context), attention.values(context));
    return headsFromTokens(tokensFromHeads(attended).reshape(normed.sizes()), attention.headCount());
}

at::Tensor GuidedAttention::alongTrajectories(const at::Tensor& queries,
                                              const at::Tensor& keys,
                                              const at::Tensor& values,
                                              const Rows& rows) const
{
    FRESCO_CHECK(rows.isLinked.defined());
    const std::int64_t frames = settings_.frames, heads = queries.size(1), tokens = queries.size(2);
    const std::int64_t halves = queries.size(0) / frames;
    // Whole tokens are gathered, so that each trajectory becomes one short sequence: [halves T, heads, N, d].
    const auto gathered = [&](const at::Tensor& inHeads) {
        const at::Tensor along = clipFromFrames(tokensFromHeads(inHeads), frames).index_select(1, rows.alongTrajectory);
        return headsFromTokens(along.view({halves * tokens, frames, along.size(2)}), heads);
    };
    const at::Tensor isLinked = rows.isLinked.expand({tokens, heads, frames, frames}).repeat({halves, 1, 1, 1});
    const at::Tensor attended = at::scaled_dot_product_attention(
        gathered(queries) * settings_.attentionScale, gathered(keys), gathered(values), isLinked);
    const at::Tensor back =
        tokensFromHeads(attended).reshape({halves, tokens * frames, -1}).index_select(1, rows.backToTokens);
    return headsFromTokens(back.view({halves * frames, tokens, back.size(2)}), heads);
}

}  // namespace fresco::guidance
