// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guidance/correspondence.h"
#include "guidance/source_features.h"

#include <optional>
#include <vector>

namespace fresco::guidance {

/// Published value of the factor on the logits of spatial and temporal attention. It suits SD 1.5's widths; in a small
/// net logits are small and it makes the softmax uniform (relativePerplexity() near 1): a model may bring its own.
inline constexpr double kPublishedAttentionScale = 0.2;

/// What guided attention needs to know about a batch of N frames at one resolution of T tokens.
struct GuidanceMaps {
    at::Tensor crossFrameTokens;                   ///< bool [N, T]; undefined: the tokens of frame 0
    std::optional<Correspondence> correspondence;  ///< nothing: no temporal attention at this resolution
};

/// The three parts of guided attention. With none it is ordinary self-attention.
struct AttentionSwitches {
    bool spatial = false;     ///< queries mixed as the source's tokens resemble each other
    bool crossFrame = false;  ///< keys and values shared by all frames
    bool temporal = false;    ///< attention along trajectories

    bool any() const noexcept { return spatial || crossFrame || temporal; }
    friend bool operator==(const AttentionSwitches&, const AttentionSwitches&) = default;
};

/// Those of `wanted` that act now (design.md, section 2): spatial in the first twentieth of the steps, one at least;
/// temporal while the timestep is 350 or more.
/// @param executedStep  0 for the first step that is computed    @param steps  of the whole schedule
AttentionSwitches
activeSwitches(const AttentionSwitches& wanted, int executedStep, int steps, double timestep) noexcept;

/// One token of a batch.
struct TokenPlace {
    std::int64_t frame = 0;   ///< in the batch
    std::int64_t token = 0;   ///< of the frame, in raster order
    std::int64_t tokens = 1;  ///< that each frame has
};

/// FRESCO's guided self-attention in the last two up blocks (arXiv 2403.12962, section 3.3), as a hook of a UNet call.
///
/// Samples are ordered frame by frame within each half of a doubled batch; each half is treated by itself. No matrix
/// over two frames' tokens is ever stored: everything is scaled_dot_product_attention without a dense mask.
class GuidedAttention final : public models::SelfAttentionGuide {
public:
    struct Settings {
        std::int64_t frames = 1;  ///< N; the number of samples must be a multiple of it
        double attentionScale = kPublishedAttentionScale;
        at::Device device = at::kCPU;  ///< where the network is
    };

    /// @param maps  one per resolution; picked by their number of tokens. @throws Error{BadShape}
    GuidedAttention(const Settings& settings, const std::vector<GuidanceMaps>& maps);

    /// For the next calls. Spatial attention needs `source`, which must live as long as it is in use.
    void use(const AttentionSwitches& switches, const SourceFeatures* source = nullptr);

    /// @throws Error{BadShape} if the batch is none of N frames, or no map fits its number of tokens
    at::Tensor
    attend(const models::AttentionSite& site, const at::Tensor& normed, const models::Attention& attention) override;

    /// Where the value of one token comes from in self- or cross-frame attention, by the queries that attend() uses
    /// there; the mean over the heads, in the last half of a doubled batch. The trajectories that temporal attention
    /// carries values along count for nothing.
    /// @return float32 [N, T], all together 1; 0 what cross-frame attention leaves out. Costs a row, never T x T.
    /// @throws as attend()
    at::Tensor weightsOf(const models::AttentionSite& site,
                         const at::Tensor& normed,
                         const models::Attention& attention,
                         const TokenPlace& place) const;

private:
    /// GuidanceMaps as lists of rows in the batch's tokens, frame after frame: [N T].
    struct Rows {
        at::Tensor crossFrame;       ///< int64 [S]: tokens that serve as keys and values
        at::Tensor alongTrajectory;  ///< int64 [T N]: gathers trajectory after trajectory
        at::Tensor backToTokens;     ///< int64 [N T]: undoes that
        at::Tensor isLinked;         ///< bool [T, 1, N, N]
    };

    Rows rowsOf(const GuidanceMaps& maps, std::int64_t tokens) const;
    const Rows& rowsFor(const at::Tensor& normed) const;
    at::Tensor mixedQueries(const models::AttentionSite& site,
                            const at::Tensor& queries,
                            const models::Attention& attention) const;
    at::Tensor queryOf(const models::AttentionSite& site,
                       const at::Tensor& normed,
                       const models::Attention& attention,
                       std::int64_t sample,
                       std::int64_t token) const;
    at::Tensor acrossFrames(const at::Tensor& queries,
                            const at::Tensor& normed,
                            const Rows& rows,
                            const models::Attention& attention) const;
    at::Tensor alongTrajectories(const at::Tensor& queries,
                                 const at::Tensor& keys,
                                 const at::Tensor& values,
                                 const Rows& rows) const;

    Settings settings_;
    std::map<std::int64_t, Rows> rows_;  ///< by number of tokens
    AttentionSwitches switches_;
    const SourceFeatures* source_ = nullptr;
};

}  // namespace fresco::guidance
