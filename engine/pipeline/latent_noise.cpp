// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/latent_noise.h"

#include "fresco/error.h"
#include "kernels/noise.h"

#include <ATen/ops/stack.h>

namespace fresco::pipeline {

namespace {

struct Draw {
    kernels::NoiseKey key;  ///< its frame is filled in
    bool isShared = false;
};

at::Tensor draw(const Draw& draw,
                const std::vector<FrameIndex>& frames,
                const std::vector<std::int64_t>& frameShape,
                at::Device device)
{
    kernels::NoiseKey key = draw.key;
    if (draw.isShared) {
        std::vector<std::int64_t> batchShape{static_cast<std::int64_t>(frames.size())};
        batchShape.insert(batchShape.end(), frameShape.begin(), frameShape.end());
        return kernels::gaussianNoise(key, frameShape, device).unsqueeze(0).expand(batchShape);
    }
    std::vector<at::Tensor> each;
    for (const FrameIndex frame : frames) {
        key.frame = static_cast<std::uint64_t>(frame.value);
        each.push_back(kernels::gaussianNoise(key, frameShape, device));
    }
    return at::stack(each);
}

}  // namespace

SharedNoise parseSharedNoise(const std::string& name)
{
    if (name == "none")
        return SharedNoise::None;
    if (name == "initial")
        return SharedNoise::Initial;
    if (name == "transported")
        return SharedNoise::Transported;
    FRESCO_CHECK(name == "initial_and_step");
    return SharedNoise::InitialAndStep;
}

LatentNoise::LatentNoise(std::uint64_t seed,
                         SharedNoise shared,
                         std::vector<std::int64_t> frameShape,
                         at::Device device)
    : seed_(seed), shared_(shared), frameShape_(std::move(frameShape)), device_(device)
{
}

at::Tensor LatentNoise::initial(const std::vector<FrameIndex>& frames) const
{
    const kernels::NoiseKey key{.seed = seed_, .purpose = kernels::NoisePurpose::Initial};
    return draw({key, shared_ != SharedNoise::None}, frames, frameShape_, device_);
}

at::Tensor LatentNoise::step(const std::vector<FrameIndex>& frames, std::int64_t stepIndex) const
{
    const bool sharesSteps = shared_ == SharedNoise::InitialAndStep || shared_ == SharedNoise::Transported;
    const kernels::NoiseKey key{
        .seed = seed_, .purpose = kernels::NoisePurpose::Step, .step = static_cast<std::uint32_t>(stepIndex)};
    return draw({key, sharesSteps}, frames, frameShape_, device_);
}

at::Tensor
LatentNoise::own(kernels::NoisePurpose purpose, const std::vector<FrameIndex>& frames, std::int64_t stepIndex) const
{
    const kernels::NoiseKey key{.seed = seed_, .purpose = purpose, .step = static_cast<std::uint32_t>(stepIndex)};
    return draw({key, false}, frames, frameShape_, device_);
}

at::Tensor LatentNoise::posterior(const std::vector<FrameIndex>& frames) const
{
    return own(kernels::NoisePurpose::VaePosterior, frames);
}

at::Tensor LatentNoise::sourceNoise(const std::vector<FrameIndex>& frames) const
{
    return own(kernels::NoisePurpose::SourceFeatures, frames);
}

at::Tensor LatentNoise::sourcePosterior(const std::vector<FrameIndex>& frames) const
{
    return own(kernels::NoisePurpose::SourcePosterior, frames);
}

at::Tensor LatentNoise::reencoded(const std::vector<FrameIndex>& frames, std::int64_t stepIndex) const
{
    return own(kernels::NoisePurpose::Reencode, frames, stepIndex);
}

}  // namespace fresco::pipeline
