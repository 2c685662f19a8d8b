// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guidance/correspondence.h"
#include "pipeline/latent_draws.h"

#include <cstdint>
#include <vector>

namespace fresco::pipeline {

/// Where the noise of each keyframe comes from when it moves with the picture: which latent pixel of the scene's first
/// key each pixel of a frame is. Linked tokens follow their trajectory; what is not linked stays in its place where
/// that is free, so that a still region whose flow fails does not begin to flicker. Carried from batch to batch; one
/// for each scene.
class NoiseTransport {
public:
    /// @param tracks      of the batch, at stride 8
    /// @param hasAnchors  the first two frames are anchors: the chain goes on from the second one
    /// @return int64 [N, T] on the device of the tracks, each row a permutation
    at::Tensor orderOf(const guidance::Correspondence& tracks, bool hasAnchors);

    /// Of the last keyframe, to be stored and put back when a job goes on.
    const std::vector<std::int64_t>& last() const noexcept { return last_; }
    void restore(std::vector<std::int64_t> last) { last_ = std::move(last); }

private:
    std::vector<std::int64_t> last_;  ///< of the last keyframe before
};

/// Initial and step noise carried along the correspondence. A permutation, so it stays white and Gaussian, but it moves
/// with what it belongs to, where shared noise sticks to the screen (design.md, "Where we can beat it").
class TransportedNoise final : public LatentDraws {
public:
    /// @param shared  draws the same initial and step noise for every frame; borrowed
    TransportedNoise(const LatentDraws& shared, at::Tensor order) : shared_(shared), order_(std::move(order)) {}

    at::Tensor initial(const std::vector<FrameIndex>& frames) const override { return moved(shared_.initial(frames)); }
    at::Tensor step(const std::vector<FrameIndex>& frames, std::int64_t stepIndex) const override
    {
        return moved(shared_.step(frames, stepIndex));
    }
    at::Tensor posterior(const std::vector<FrameIndex>& frames) const override { return shared_.posterior(frames); }
    at::Tensor sourceNoise(const std::vector<FrameIndex>& frames) const override { return shared_.sourceNoise(frames); }
    at::Tensor sourcePosterior(const std::vector<FrameIndex>& frames) const override
    {
        return shared_.sourcePosterior(frames);
    }
    at::Tensor reencoded(const std::vector<FrameIndex>& frames, std::int64_t stepIndex) const override
    {
        return shared_.reencoded(frames, stepIndex);
    }

private:
    at::Tensor moved(const at::Tensor& noise) const;

    const LatentDraws& shared_;
    at::Tensor order_;
};

}  // namespace fresco::pipeline
