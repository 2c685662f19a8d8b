// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <map>

namespace fresco::pipeline {

/// Carries the latents of a batch's first and last frame to the next batch of the scene, step by step, so that its two
/// anchors take part there exactly as they were. One for each scene.
class AnchorRecord {
public:
    /// At executed step `step`, before the networks see the latents.
    /// @param latents     [N, C, h, w]; the first two are replaced by the record if they are anchors
    /// @param hasAnchors  false in a scene's first batch
    /// @return            what the step works on
    at::Tensor exchange(int step, const at::Tensor& latents, bool hasAnchors);

    /// By step: [2, C, h, w], to be stored and put back when a job goes on.
    const std::map<int, at::Tensor>& latents() const noexcept { return firstAndLast_; }
    /// @param device  where the job computes
    void restore(const std::map<int, at::Tensor>& latents, at::Device device);

private:
    std::map<int, at::Tensor> firstAndLast_;  ///< by step: [2, C, h, w]
};

}  // namespace fresco::pipeline
